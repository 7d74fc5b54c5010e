import type { ProgramPlace } from "#lib/document/fault.ts";
import { limits } from "#lib/document/limits.ts";
import { PasteError } from "#lib/document/paste-error.ts";
import { EntryError, readEntry } from "#lib/document/typed-entry.ts";

/** What stands between two separators, without the blanks around it. */
export interface PastedCell {
  readonly text: string;
  readonly place: ProgramPlace;
}

/** The cells of pasted text, and the names of their columns where a first line holds them. */
export interface PastedCells {
  readonly names: readonly PastedCell[] | null;
  readonly rows: readonly (readonly PastedCell[])[];
}

const notFinite = /^[-+\u2212]?(?:nan|inf|infinity|∞)$/i;

/** @throws PasteError */
export function cellNumber({ text, place }: PastedCell): number {
  if (text === "") throw new PasteError("a number is missing here.", place);
  if (notFinite.test(text))
    throw new PasteError(`“${text}” can’t be calculated with. Only finite numbers can.`, place);
  const value = readEntry(text);
  if (value instanceof EntryError) throw new PasteError(value.message, place);
  return value;
}

/** A fault of size is told before the cells are read as numbers. */
export function refuseTooMany(count: number): void {
  if (count <= limits.parameters) return;
  throw new PasteError(`That is too much: at most ${limits.parameters} numbers at once.`);
}

/** @throws PasteError unless all rows are of one length */
export function refuseRagged(rows: PastedCells["rows"]): void {
  const [first] = rows;
  const due = first?.length ?? 0;
  const odd = rows.find((row) => row.length !== due);
  if (!first || !odd) return;
  const place = (odd[0] ?? first[0])?.place ?? null;
  throw new PasteError(`this row has ${numbers(odd.length)}, and the first has ${due}.`, place);
}

function numbers(count: number): string {
  return count === 1 ? "1 number" : `${count} numbers`;
}
