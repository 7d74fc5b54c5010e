import type { QuantityId } from "#lib/engine/expression/expression.ts";
import type { Quantity } from "#lib/engine/trace/quantity.ts";
import type { Naming, NotationName } from "#lib/notation/notation.ts";
import { plainOf } from "#lib/notation/plain.ts";
import { findNotation } from "#lib/notation/registry.ts";

interface Named {
  readonly trace: { readonly quantities: ReadonlyMap<QuantityId, Quantity> };
  readonly naming: Naming;
  readonly document: { readonly notation: NotationName };
}

/** The names of all quantities as a document's own notation types them, each once. */
export function quantityNames({ trace, naming, document }: Named): readonly string[] {
  const notation = findNotation(document.notation);
  const names = [...trace.quantities.values()].map((quantity) =>
    plainOf(notation.symbol(quantity, naming)),
  );
  return [...new Set(names)];
}
