import type { Document } from "#lib/document/schema.ts";
import type { Solution } from "#lib/document/solution.ts";
import { solveExpression } from "#lib/document/solve-expression.ts";
import { solveNetwork } from "#lib/document/solve-network.ts";
import type { NotationName } from "#lib/notation/notation.ts";

export interface SolveOptions {
  /** The update whose steps are explained, from 1 (the default). */
  readonly update?: number;
  /** Another book's way of working it out; the document's own by default. */
  readonly notation?: NotationName;
}

/**
 * Works a document out: every number, and every step of one update.
 *
 * @throws NumericError at the step whose value is not a finite number
 * @throws UpdateError if there is no such update, or it lies beyond the limit
 */
export function solve(document: Document, options: SolveOptions = {}): Solution {
  const { update = 1, notation = document.notation } = options;
  return document.kind === "network"
    ? solveNetwork(document, update, notation)
    : solveExpression(document, update, notation);
}
