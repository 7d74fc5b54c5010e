import { goTo, moved, type Cursor, type Move } from "#lib/player/cursor.ts";
import type { Course } from "#lib/player/folding.ts";
import { movedByPhase, type PhaseMove } from "#lib/player/phases.ts";

/** What moves the cursor by itself, without asking where to. */
export type AnyMove = Move | PhaseMove;

/** The cursor after a move from stop to stop; where there is no further one it stays. */
export function movedBy(cursor: Cursor, move: AnyMove, course: Course): Cursor {
  const from = amongStops(cursor, move, course);
  const to = isPhaseMove(move) ? movedByPhase(from, move, course.phases) : moved(from, move);
  const stop = course.stops[to.position - 1];
  return stop === undefined || to.position === from.position ? cursor : goTo(cursor.length, stop);
}

export function canMoveBy(cursor: Cursor, move: AnyMove, course: Course): boolean {
  return movedBy(cursor, move, course).position !== cursor.position;
}

/** The cursor counted in stops; from a folded step what is left of the way is the same. */
export function countedInStops(cursor: Cursor, course: Course): Cursor {
  return amongStops(cursor, "next", course);
}

/**
 * The cursor counted in stops. From a folded step, which has been gone to by its number, the way
 * back leads to the stop before it, the way on to the one after.
 */
function amongStops({ position }: Cursor, move: AnyMove, { stops }: Course): Cursor {
  const before = stops.findLastIndex((stop) => stop <= position) + 1;
  const between = stops[before - 1] !== position;
  return { length: stops.length, position: between && isBackward(move) ? before + 1 : before };
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

function isBackward(move: AnyMove): boolean {
  switch (move) {
    case "first":
    case "previous":
    case "previous-phase":
      return true;
    case "next":
    case "last":
    case "next-phase":
    case "end-of-phase":
      return false;
  }
}
