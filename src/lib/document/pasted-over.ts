import { EditError } from "#lib/document/edit-error.ts";

type Table = readonly (readonly number[])[];

/** Where the upper left number of what is pasted goes. */
export interface PastePlace {
  readonly row: number;
  readonly column: number;
}

/**
 * A table with numbers pasted over it from a place on. What has rows for columns is turned over
 * where it fits that way alone: MATLAB and Keras keep weights so.
 *
 * @param mostRows how many rows the table may grow to; it never grows in width
 */
export function pastedOver(
  table: Table,
  pasted: Table,
  place: PastePlace,
  mostRows = table.length,
): number[][] | EditError {
  const width = table[0]?.length ?? 0;
  const room = { rows: mostRows - place.row, columns: width - place.column };
  const fitting = [pasted, transposed(pasted)].find((each) => fits(each, room));
  if (!fitting) return tooLarge(pasted, room);
  const rows = Math.max(table.length, place.row + fitting.length);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: width }, (_, column) => {
      const over = fitting[row - place.row]?.[column - place.column];
      return over ?? table[row]?.[column] ?? 0;
    }),
  );
}

interface Size {
  readonly rows: number;
  readonly columns: number;
}

function sizeOf(table: Table): Size {
  return { rows: table.length, columns: Math.max(0, ...table.map((row) => row.length)) };
}

function fits(table: Table, room: Size): boolean {
  const { rows, columns } = sizeOf(table);
  return rows <= room.rows && columns <= room.columns;
}

function transposed(table: Table): number[][] {
  const { columns } = sizeOf(table);
  return Array.from({ length: columns }, (_, column) =>
    table.flatMap((row) => row.slice(column, column + 1)),
  );
}

function tooLarge(pasted: Table, room: Size): EditError {
  const { rows, columns } = sizeOf(pasted);
  return new EditError(
    `You pasted ${rows} × ${columns} numbers (rows × columns); from this cell on there is room for ${room.rows} × ${room.columns}.`,
  );
}
