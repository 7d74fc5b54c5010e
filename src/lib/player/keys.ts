import type { Move } from "#lib/player/cursor.ts";

/** What a key press says about itself; a `KeyboardEvent` is one. */
export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** Presenters' remotes send PageDown and PageUp. */
const moves: Readonly<Record<string, Move>> = {
  ArrowRight: "next",
  ArrowLeft: "previous",
  " ": "next",
  n: "next",
  p: "previous",
  PageDown: "next",
  PageUp: "previous",
  Home: "first",
  End: "last",
};

/** The move that a key asks for, or `null`. Keys with Ctrl, Meta or Alt belong to the browser. */
export function moveForKey(press: KeyPress): Move | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  if (press.shiftKey) return press.key === " " ? "previous" : null;
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  return Object.hasOwn(moves, key) ? (moves[key] ?? null) : null;
}
