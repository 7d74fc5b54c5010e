import type { Document } from "#lib/document/schema.ts";
import type { QuantityId } from "#lib/engine/expression/expression.ts";
import type { Quantity } from "#lib/engine/trace/quantity.ts";
import type { Naming } from "#lib/notation/notation.ts";

/** What a notation needs to name the document's quantities. */
export function namingOf(
  document: Document,
  quantities: ReadonlyMap<QuantityId, Quantity>,
): Naming {
  if (document.kind === "expression")
    return { quantities, units: [], names: [], biases: [], separableLoss: true };
  const [input, ...layers] = document.layers;
  return {
    quantities,
    units: [input.units, ...layers.map((layer) => layer.units)],
    names: [input.names, ...layers.map((layer) => layer.names)],
    separableLoss: document.loss !== "hinge" && layers.at(-1)?.activation !== "softmax",
    biases: layers.map(({ biases }) =>
      biases === null ? "none" : typeof biases === "number" ? "shared" : "per-unit",
    ),
  };
}
