import { on } from "svelte/events";
import type { Cursor } from "#lib/player/cursor.ts";
import {
  arrived,
  atSpeed,
  paused,
  scheduleNext,
  stopped,
  toggled,
  type Playback,
  type Speed,
  type Timer,
} from "#lib/player/playback.ts";

const timer: Timer<number> = {
  start: (task, milliseconds) => window.setTimeout(task, milliseconds),
  stop: (handle) => {
    window.clearTimeout(handle);
  },
};

/**
 * Steps that play by themselves, as long as the page is seen. To be made while a component is.
 *
 * @param cursor where the steps are
 * @param next goes to the next one
 */
export class Playing {
  #playback = $state.raw<Playback>(stopped);
  readonly #cursor: () => Cursor;

  constructor(cursor: () => Cursor, next: () => void) {
    this.#cursor = cursor;
    $effect(() => {
      this.#playback = arrived(this.#playback, cursor());
      return scheduleNext(this.#playback, cursor(), timer, next);
    });
    $effect(() =>
      on(document, "visibilitychange", () => {
        if (document.hidden) this.pause();
      }),
    );
  }

  get playback(): Playback {
    return this.#playback;
  }

  toggle(): void {
    this.#playback = toggled(this.#playback, this.#cursor());
  }

  pause(): void {
    this.#playback = paused(this.#playback);
  }

  setSpeed(speed: Speed): void {
    this.#playback = atSpeed(this.#playback, speed);
  }
}
