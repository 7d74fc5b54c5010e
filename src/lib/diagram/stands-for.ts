import type { DiagramEdge, DiagramNode } from "#lib/diagram/diagram.ts";
import type { QuantityId } from "#lib/engine/expression/expression.ts";

/** Whether a quantity that has no figure in the picture belongs to a node or wire: to a unit, its slope. */
export function standsFor(
  { quantities, figures }: DiagramNode | DiagramEdge,
  quantity: QuantityId,
): boolean {
  return quantities.includes(quantity) && !figures.some(({ slot }) => slot.quantity === quantity);
}
