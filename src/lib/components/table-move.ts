/** A cell of a table of fields, counted from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Where the caret stands in the field: an arrow leaves it only at its ends. */
export interface CaretEnds {
  readonly atStart: boolean;
  readonly atEnd: boolean;
}

/** A key as far as it decides where to go. */
export type MoveKey = Pick<KeyboardEvent, "key" | "shiftKey">;

/**
 * The cell to which a key leads, as in a spreadsheet: up, down and Enter along the column, left and
 * right once the caret can go no further. `null` for a key that stays in its cell.
 */
export function cellBeyond(
  { key, shiftKey }: MoveKey,
  { row, column }: CellPlace,
  size: { readonly rows: number; readonly columns: number },
  { atStart, atEnd }: CaretEnds,
): CellPlace | null {
  const within = (place: CellPlace): CellPlace | null => {
    const inside = place.row >= 0 && place.row < size.rows;
    return inside && place.column >= 0 && place.column < size.columns ? place : null;
  };
  switch (key) {
    case "ArrowUp":
      return within({ row: row - 1, column });
    case "ArrowDown":
      return within({ row: row + 1, column });
    case "ArrowLeft":
      return shiftKey || !atStart ? null : within({ row, column: column - 1 });
    case "ArrowRight":
      return shiftKey || !atEnd ? null : within({ row, column: column + 1 });
    case "Enter":
      return shiftKey
        ? (within({ row: row - 1, column }) ?? within({ row: size.rows - 1, column: column - 1 }))
        : (within({ row: row + 1, column }) ?? within({ row: 0, column: column + 1 }));
    default:
      return null;
  }
}
