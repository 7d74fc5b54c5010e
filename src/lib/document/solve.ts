import { namingOf } from "#lib/document/naming.ts";
import type { Document } from "#lib/document/schema.ts";
import type { Solution } from "#lib/document/solution.ts";
import { solveExpression } from "#lib/document/solve-expression.ts";
import { solveNetwork } from "#lib/document/solve-network.ts";
import { NumericError } from "#lib/engine/trace/numeric-error.ts";
import type { NotationName } from "#lib/notation/notation.ts";
import { plainOf } from "#lib/notation/plain.ts";
import { findNotation } from "#lib/notation/registry.ts";

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
  try {
    return document.kind === "network"
      ? solveNetwork(document, update, notation)
      : solveExpression(document, update, notation);
  } catch (error) {
    throw error instanceof NumericError ? named(error, document) : error;
  }
}

/** The error with its quantity as the document's notation types it. */
function named({ trouble }: NumericError, document: Document): NumericError {
  const quantity = trouble.quantities.get(trouble.quantity);
  if (!quantity) return new NumericError(trouble);
  const naming = namingOf(document, trouble.quantities);
  const symbol = findNotation(document.notation).symbol(quantity, naming);
  return new NumericError(trouble, plainOf(symbol));
}
