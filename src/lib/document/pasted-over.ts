import { EditError } from "#lib/document/edit-error.ts";

type Table = readonly (readonly number[])[];

/** Where the upper left number of what is pasted goes. */
export interface PastePlace {
  readonly row: number;
  readonly column: number;
}

export interface PastedOver {
  readonly table: number[][];
  /** That the numbers were turned over, in words; `null` where they were not. */
  readonly turned: string | null;
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
): PastedOver | EditError {
  const width = table[0]?.length ?? 0;
  const room = { rows: mostRows - place.row, columns: width - place.column };
  if (fits(pasted, room)) return { table: laidOver(table, pasted, place), turned: null };
  const turned = transposed(pasted);
  if (!fits(turned, room)) return tooLarge(pasted, room);
  return { table: laidOver(table, turned, place), turned: turnedOver(pasted) };
}

function laidOver(table: Table, pasted: Table, place: PastePlace): number[][] {
  const width = table[0]?.length ?? 0;
  const rows = Math.max(table.length, place.row + pasted.length);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: width }, (_, column) => {
      const over = pasted[row - place.row]?.[column - place.column];
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

function turnedOver(pasted: Table): string {
  const { rows, columns } = sizeOf(pasted);
  return `You pasted ${rows} × ${columns} numbers (rows × columns), which fit here as ${columns} × ${rows}: each row has become a column.`;
}

function tooLarge(pasted: Table, room: Size): EditError {
  const { rows, columns } = sizeOf(pasted);
  return new EditError(
    `You pasted ${rows} × ${columns} numbers (rows × columns); from this cell on there is room for ${room.rows} × ${room.columns}.`,
  );
}
