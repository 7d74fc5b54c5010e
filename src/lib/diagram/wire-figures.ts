import type { DiagramFigure, FigureRole } from "#lib/diagram/diagram.ts";
import type { Legend } from "#lib/diagram/legend.ts";
import { textWidth } from "#lib/diagram/measure.ts";
import { captionWidth, sizeOf } from "#lib/diagram/figure-size.ts";
import type { WireLabel } from "#lib/diagram/place-labels.ts";
import type { QuantityId } from "#lib/engine/expression/expression.ts";
import type { GraphEdge } from "#lib/engine/graph/graph.ts";
import type { MathSymbol } from "#lib/notation/symbol.ts";

/** A wire's figures around the point of the wire on which its label stands. */
export interface WireDrawing {
  readonly edge: GraphEdge;
  readonly figures: readonly DiagramFigure[];
  /** `null` where nothing is written on the wire. */
  readonly label: WireLabel | null;
}

const LINE = 20;

/** What stands before a share where the gradient of the weight stands on the same wire: it flows back. */
const backArrow: MathSymbol = {
  kind: "letter",
  letter: "←",
  upright: true,
  subscript: null,
  superscript: null,
  updated: false,
  plain: "",
  spoken: "",
};

/**
 * On the wire its weight; below, the weight's gradient, the share of a gradient that flows back
 * along the wire, and the new weight.
 */
export function drawWire(edge: GraphEdge, legend: Legend): WireDrawing {
  const lines: [FigureRole, QuantityId, MathSymbol | null][] = [];
  if (edge.weight) lines.push(["weight", edge.weight.before, null]);
  const gradient = edge.weight && gradientOf(edge.weight.before, edge, legend);
  if (gradient !== null) lines.push(["weight-gradient", gradient, null]);
  const share = edge.quantities.find((id) => isShare(id, legend));
  if (share !== undefined) lines.push(["share", share, gradient === null ? null : backArrow]);
  if (edge.weight && legend.has(edge.weight.after))
    lines.push(["new-weight", edge.weight.after, null]);

  // without a weight the wire stays whole, and the share stands below it
  const top = edge.weight ? 0 : LINE / 2 + 2;
  const figures = lines.map(([role, quantity, caption], index): DiagramFigure => {
    const slot = legend.slot(quantity);
    const size = sizeOf(role);
    const width = textWidth(slot.figure, size) + captionWidth(caption, size);
    const [spoken, remark] = [legend.spoken(quantity), legend.remark(quantity)];
    return { role, slot, x: 0, y: top + index * LINE, width, caption, spoken, remark };
  });
  if (figures.length === 0) return { edge, figures, label: null };
  const label: WireLabel = {
    wire: edge.id,
    width: Math.max(...figures.map((figure) => figure.width)),
    above: LINE / 2,
    below: top + LINE * (figures.length - 1) + LINE / 2,
  };
  return { edge, figures, label };
}

/** The gradient that the update of a weight takes: of a batch, the combined one. */
function gradientOf(weight: QuantityId, edge: GraphEdge, legend: Legend): QuantityId | null {
  const own = edge.quantities.filter((id) => legend.has(id));
  const combined = own.findLast((id) => legend.quantity(id).kind === "batch-gradient");
  const single = own.find((id) => {
    const quantity = legend.quantity(id);
    return quantity.kind === "derivative" && quantity.through === null && quantity.by === weight;
  });
  return combined ?? single ?? null;
}

function isShare(id: QuantityId, legend: Legend): boolean {
  if (!legend.has(id)) return false;
  const quantity = legend.quantity(id);
  return quantity.kind === "derivative" && quantity.through !== null;
}
