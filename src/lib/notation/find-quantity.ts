import type { QuantityId } from "#lib/engine/expression/expression.ts";
import type { Quantity } from "#lib/engine/trace/quantity.ts";
import type { Naming, Notation } from "#lib/notation/notation.ts";
import { plainOf } from "#lib/notation/plain.ts";

const indexes = new WeakMap<Naming, Map<Notation, ReadonlyMap<string, QuantityId>>>();

/** The quantity that a notation types so (`Err6`, `dE/dw5`, `q`), else `null`. The first call for an example reads all its quantities. */
export function quantityNamed(
  plain: string,
  notation: Notation,
  naming: Naming,
): QuantityId | null {
  return indexOf(notation, naming).get(plain) ?? null;
}

function indexOf(notation: Notation, naming: Naming): ReadonlyMap<string, QuantityId> {
  const known = indexes.get(naming) ?? new Map<Notation, ReadonlyMap<string, QuantityId>>();
  indexes.set(naming, known);
  const index = known.get(notation) ?? indexQuantities(notation, naming);
  known.set(notation, index);
  return index;
}

function indexQuantities(notation: Notation, naming: Naming): ReadonlyMap<string, QuantityId> {
  const index = new Map<string, QuantityId>();
  for (const [id, quantity] of naming.quantities) {
    const plain = plainOf(notation.symbol(quantity, naming));
    if (!index.has(plain) || isNamedByReader(quantity)) index.set(plain, id);
  }
  return index;
}

/** A program's own `eta` hides the learning rate of that name. */
function isNamedByReader(quantity: Quantity): boolean {
  return quantity.kind === "variable" || quantity.kind === "fixed" || quantity.kind === "gate";
}
