import { readDocument } from "#lib/document/read.ts";
import type { Document } from "#lib/document/schema.ts";
import { solve } from "#lib/document/solve.ts";
import type { Solution } from "#lib/document/solution.ts";
import type { QuantityId } from "#lib/engine/expression/expression.ts";
import { findExample } from "#lib/examples/registry.ts";
import { quantityNamed } from "#lib/notation/find-quantity.ts";
import { findNotation } from "#lib/notation/registry.ts";

/** A variant of a built-in example, as any document is read. */
export function builtIn(example: string, variant: string): Document {
  const found = findExample(example)?.variants.find(({ name }) => name === variant);
  if (!found) throw new Error(`there is no ${example}/${variant}`);
  return readDocument(found.document);
}

export function solved(example: string, variant: string, update = 1): Solution {
  return solve(builtIn(example, variant), { update });
}

/** The quantity that the solution's own notation types so. */
export function idOf(solution: Solution, name: string): QuantityId {
  const id = quantityNamed(name, findNotation(solution.notation), solution.naming);
  if (id === null) throw new Error(`the solution has no ${name}`);
  return id;
}

export function figureOf(solution: Solution, name: string): string {
  return solution.figures.get(idOf(solution, name)) ?? `no figure for ${name}`;
}

export function valueOf(solution: Solution, name: string): number {
  return solution.trace.values.get(idOf(solution, name)) ?? NaN;
}

/** With as many digits as are printed; JavaScript's own rounding of the exact binary value. */
export function toPrintedDigits(value: number, printed: string): string {
  return value.toFixed(printed.split(".")[1]?.length ?? 0);
}
