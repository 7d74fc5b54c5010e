import type { Model } from "#lib/document/model.ts";
import { batches } from "#lib/engine/network/batches.ts";

/** The examples that the first update sees. */
export interface FirstBatch {
  /** Their numbers, from 0, in the order in which the update sees them. */
  readonly examples: readonly number[];
  /**
   * The row in which the very first example's pass stands; `null` where it has to be worked out
   * alone: it comes later, or others have a part in the weights that its error goes back through.
   */
  readonly firstRow: number | null;
  /** The line that takes them out of all the data. */
  readonly line: string;
}

export function firstBatch({ data, training }: Model): FirstBatch {
  const { examples } = batches({ count: data.length, ...training }).next().value;
  const row = examples.indexOf(0);
  const own = row === -1 || (training.updateOrder === "output-first" && examples.length > 1);
  return { examples, firstRow: own ? null : row, line: rowsLine(examples, data.length) };
}

function rowsLine(examples: readonly number[], count: number): string {
  const inOrder = examples.every((example, index) => example === index);
  if (inOrder && examples.length === count) return "x, t = X, T";
  const rows = inOrder ? `:${examples.length}` : `[${examples.join(", ")}]`;
  return `x, t = X[${rows}], T[${rows}]`;
}
