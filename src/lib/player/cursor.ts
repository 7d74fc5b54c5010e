/** A place among the steps of a worked example. Positions count from 1, as readers count. */
export interface Cursor {
  readonly position: number;
  /** How many steps there are; 0 where nothing is to be shown. */
  readonly length: number;
}

export type Move = "first" | "previous" | "next" | "last";

/** The cursor at `position`, or at the nearest place that exists. */
export function goTo(length: number, position: number): Cursor {
  const whole = Number.isNaN(position) ? 1 : Math.trunc(position);
  return { length, position: Math.max(Math.min(whole, length), Math.min(1, length)) };
}

/** The cursor that an address asks for: `text` is the value of its `step`, or `null`. */
export function cursorFromAddress(length: number, text: string | null): Cursor {
  return goTo(length, text !== null && /^-?\d+$/.test(text.trim()) ? Number(text) : 1);
}

/** The cursor after a move; at either end it stays where it is. */
export function moved(cursor: Cursor, move: Move): Cursor {
  return goTo(cursor.length, target(cursor, move));
}

export function canMove(cursor: Cursor, move: Move): boolean {
  return moved(cursor, move).position !== cursor.position;
}

function target({ position, length }: Cursor, move: Move): number {
  switch (move) {
    case "first":
      return 1;
    case "previous":
      return position - 1;
    case "next":
      return position + 1;
    case "last":
      return length;
  }
}
