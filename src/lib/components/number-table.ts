import type { MathSymbol } from "#lib/notation/symbol.ts";

/** The head of a row or a column. */
export interface TableHead {
  readonly symbol: MathSymbol | null;
  /** In words: beside the symbol for who listens, in its place where there is none. */
  readonly text: string;
}

/** A number of the table, with its name. */
export interface TableCell {
  /** `null` where the head of the column says it. */
  readonly symbol: MathSymbol | null;
  readonly label: string;
  readonly value: number;
}

export interface TableRow {
  readonly head: TableHead;
  readonly cells: readonly TableCell[];
}

/** What there is to say of numbers that were pasted; `failed` where the table is as it was. */
export interface PasteAnswer {
  readonly words: string;
  readonly failed: boolean;
}

export function pasteFailed(words: string): PasteAnswer {
  return { words, failed: true };
}

/**
 * @param problem why the table can't be as it was pasted, else `null`
 * @param note what there is to know of it if it can
 */
export function pasteAnswer(problem: string | null, note: string | null): PasteAnswer | null {
  if (problem !== null) return pasteFailed(problem);
  return note === null ? null : { words: note, failed: false };
}
