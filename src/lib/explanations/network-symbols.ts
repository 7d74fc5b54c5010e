import { namingOf } from "#lib/document/naming.ts";
import type { NetworkDocument } from "#lib/document/schema.ts";
import type { NetworkQuantity } from "#lib/engine/trace/quantity.ts";
import { findNotation } from "#lib/notation/registry.ts";
import type { MathSymbol } from "#lib/notation/symbol.ts";

/** A network's quantities as its notation writes them, before anything is worked out. */
export interface NetworkSymbols {
  readonly symbol: (quantity: NetworkQuantity) => MathSymbol;
  /** "unit h1" is short enough as h1; "unit 1 of layer 2" is 1. Layers count from 0, units from 1. */
  readonly unitLabel: (layer: number, unit: number) => string;
}

export function networkSymbols(document: NetworkDocument): NetworkSymbols {
  const notation = findNotation(document.notation);
  const naming = namingOf(document, new Map());
  return {
    symbol: (quantity) => notation.symbol(quantity, naming),
    unitLabel: (layer, unit) =>
      /^unit (\S+)$/.exec(notation.unitName(layer, unit, naming))?.[1] ?? String(unit),
  };
}
