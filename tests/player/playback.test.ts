import { describe, expect, it } from "vitest";
import { goTo, moved, type Cursor } from "#lib/player/cursor.ts";
import {
  arrived,
  atSpeed,
  millisecondsAStep,
  paused,
  scheduleNext,
  speeds,
  stopped,
  toggled,
  type Playback,
  type Timer,
} from "#lib/player/playback.ts";

/** A clock that moves when it is told to. */
class Clock implements Timer<object> {
  readonly #tasks = new Map<object, () => void>();
  waited = 0;

  start(task: () => void, milliseconds: number): object {
    const handle = {};
    this.#tasks.set(handle, () => {
      this.waited += milliseconds;
      task();
    });
    return handle;
  }

  stop(handle: object): void {
    this.#tasks.delete(handle);
  }

  get waiting(): number {
    return this.#tasks.size;
  }

  ring(): void {
    for (const [handle, task] of [...this.#tasks]) {
      this.#tasks.delete(handle);
      task();
    }
  }
}

const first = goTo(4, 1);
const playing = toggled(stopped, first);

/** As a view does: a new schedule after each step. */
function playThrough(start: Cursor, playback: Playback, clock: Clock): readonly number[] {
  const visited: number[] = [];
  let [cursor, state] = [start, playback];
  const next = (): void => {
    cursor = moved(cursor, "next");
    state = arrived(state, cursor);
    visited.push(cursor.position);
    scheduleNext(state, cursor, clock, next);
  };
  scheduleNext(state, cursor, clock, next);
  while (clock.waiting > 0) clock.ring();
  expect(state.playing).toBe(false);
  return visited;
}

describe("playback", () => {
  it("visits each step once, and stops at the last", () => {
    expect(playThrough(first, playing, new Clock())).toEqual([2, 3, 4]);
  });

  it("is quicker at a higher speed", () => {
    const [slow, fast] = [new Clock(), new Clock()];
    playThrough(first, atSpeed(playing, 1), slow);
    playThrough(first, atSpeed(playing, 4), fast);
    expect(slow.waited).toBe(4 * fast.waited);
    const times = speeds.map((speed) => millisecondsAStep(atSpeed(playing, speed)));
    expect(times).toEqual(times.toSorted((a, b) => b - a));
  });

  it("is toggled, but not started at the last step", () => {
    expect(playing.playing).toBe(true);
    expect(toggled(playing, first).playing).toBe(false);
    expect(toggled(stopped, goTo(4, 4)).playing).toBe(false);
  });

  it("does not run on its own, nor once it is cancelled", () => {
    const clock = new Clock();
    scheduleNext(stopped, first, clock, () => undefined);
    scheduleNext(playing, goTo(4, 4), clock, () => undefined);
    expect(clock.waiting).toBe(0);
    const cancel = scheduleNext(playing, first, clock, () => undefined);
    expect(clock.waiting).toBe(1);
    cancel();
    expect(clock.waiting).toBe(0);
  });

  it("pauses once", () => {
    expect(paused(playing)).toEqual({ playing: false, speed: 1 });
    expect(paused(stopped)).toBe(stopped);
  });
});
