import { canMove, type Cursor } from "#lib/player/cursor.ts";

/** Steps a minute at speed 1: time to read a formula. */
const stepsPerMinute = 20;

export const speeds = [0.5, 1, 2, 4] as const;
export type Speed = (typeof speeds)[number];

export interface Playback {
  readonly playing: boolean;
  readonly speed: Speed;
}

/** Nothing plays until it is asked to. */
export const stopped: Playback = { playing: false, speed: 1 };

/** What sets a clock; `setTimeout` and `clearTimeout` in a browser. */
export interface Timer<Handle = unknown> {
  start(task: () => void, milliseconds: number): Handle;
  stop(handle: Handle): void;
}

/** Plays, or pauses; at the last step there is nothing left to play. */
export function toggled(playback: Playback, cursor: Cursor): Playback {
  return { ...playback, playing: !playback.playing && canMove(cursor, "next") };
}

export function paused(playback: Playback): Playback {
  return playback.playing ? { ...playback, playing: false } : playback;
}

export function atSpeed(playback: Playback, speed: Speed): Playback {
  return { ...playback, speed };
}

/** The playback once `cursor` has been reached: it stops at the last step. */
export function arrived(playback: Playback, cursor: Cursor): Playback {
  return canMove(cursor, "next") ? playback : paused(playback);
}

/** How long a step stays. */
export function millisecondsAStep({ speed }: Playback): number {
  return 60_000 / stepsPerMinute / speed;
}

/**
 * Asks for the next step when this one has stayed long enough. To be called anew after each step
 * and each change of the playback, so a step that the reader goes to gets its whole time.
 *
 * @returns what cancels it
 */
export function scheduleNext<Handle>(
  playback: Playback,
  cursor: Cursor,
  timer: Timer<Handle>,
  next: () => void,
): () => void {
  if (!playback.playing || !canMove(cursor, "next")) return () => undefined;
  const handle = timer.start(next, millisecondsAStep(playback));
  return () => {
    timer.stop(handle);
  };
}
