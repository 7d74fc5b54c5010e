import { canMove, moved, type Cursor, type Move } from "#lib/player/cursor.ts";
import { canMoveByPhase, movedByPhase, type PhaseMove } from "#lib/player/phases.ts";
import type { Phase } from "#lib/engine/trace/derivation.ts";

/** What moves the cursor by itself, without asking where to. */
export type AnyMove = Move | PhaseMove;

/** @param phases the phase of each step */
export function movedBy(cursor: Cursor, move: AnyMove, phases: readonly Phase[]): Cursor {
  return isPhaseMove(move) ? movedByPhase(cursor, move, phases) : moved(cursor, move);
}

export function canMoveBy(cursor: Cursor, move: AnyMove, phases: readonly Phase[]): boolean {
  return isPhaseMove(move) ? canMoveByPhase(cursor, move, phases) : canMove(cursor, move);
}

function isPhaseMove(move: AnyMove): move is PhaseMove {
  switch (move) {
    case "previous-phase":
    case "next-phase":
    case "end-of-phase":
      return true;
    case "first":
    case "previous":
    case "next":
    case "last":
      return false;
  }
}
