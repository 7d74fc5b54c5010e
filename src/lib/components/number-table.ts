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
