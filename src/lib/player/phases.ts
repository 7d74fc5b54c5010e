import type { Phase } from "#lib/engine/trace/derivation.ts";
import { goTo, type Cursor } from "#lib/player/cursor.ts";

export type PhaseMove = "previous-phase" | "next-phase" | "end-of-phase";

/**
 * The cursor after a move by phases; where there is no further one it stays.
 *
 * @param phases the phase of each step; one that is taken up again counts again
 */
export function movedByPhase(cursor: Cursor, move: PhaseMove, phases: readonly Phase[]): Cursor {
  return goTo(cursor.length, target(cursor, move, startsOf(phases)));
}

export function canMoveByPhase(cursor: Cursor, move: PhaseMove, phases: readonly Phase[]): boolean {
  return movedByPhase(cursor, move, phases).position !== cursor.position;
}

/** The positions at which a phase begins. */
function startsOf(phases: readonly Phase[]): readonly number[] {
  return phases.flatMap((phase, index) => (phase === phases[index - 1] ? [] : [index + 1]));
}

function target(cursor: Cursor, move: PhaseMove, starts: readonly number[]): number {
  const { position, length } = cursor;
  switch (move) {
    // first to the beginning of this phase, as players of music do
    case "previous-phase":
      return starts.findLast((start) => start < position) ?? position;
    case "next-phase":
      return starts.find((start) => start > position) ?? position;
    // from the end of a phase to the end of the next one
    case "end-of-phase":
      return (starts.find((start) => start > position + 1) ?? length + 1) - 1;
  }
}
