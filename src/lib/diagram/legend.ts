import type { FigureRemark } from "#lib/diagram/diagram.ts";
import type { Slot } from "#lib/document/slot.ts";
import type { QuantityId } from "#lib/engine/expression/expression.ts";
import type { GraphNode } from "#lib/engine/graph/graph.ts";
import type { Quantity } from "#lib/engine/trace/quantity.ts";
import type { MathSymbol } from "#lib/notation/symbol.ts";

/** What a picture has to know of the quantities that it shows. */
export interface Legend {
  quantity(id: QuantityId): Quantity;
  slot(id: QuantityId): Slot;
  /** Whether the quantity has a figure: a derivation may leave a gradient or an update out. */
  has(id: QuantityId): boolean;
  symbol(id: QuantityId): MathSymbol;
  spoken(id: QuantityId): string;
  remark(id: QuantityId): FigureRemark | null;
  /** A unit's name where it is short enough for a circle: `4`, `h1`; else `null`. */
  unitName(node: GraphNode): string | null;
}
