import type { DiagramFigure, FigureRole, NodeLabel } from "#lib/diagram/diagram.ts";
import { captionWidth, sizeOf } from "#lib/diagram/figure-size.ts";
import { gateSign } from "#lib/diagram/gate-sign.ts";
import type { Legend } from "#lib/diagram/legend.ts";
import { symbolWidth, textWidth, TYPE } from "#lib/diagram/measure.ts";
import type { Extent } from "#lib/diagram/placement.ts";
import type { QuantityId } from "#lib/engine/expression/expression.ts";
import type { GraphNode } from "#lib/engine/graph/graph.ts";
import type { MathSymbol } from "#lib/notation/symbol.ts";

/** A node with its figures around the origin, before it has a place. */
export interface NodeDrawing {
  readonly node: GraphNode;
  readonly label: NodeLabel;
  readonly labelY: number;
  readonly figures: readonly DiagramFigure[];
  readonly extent: Extent;
}

/** Diameters; a node whose contents are wider becomes a pill. */
const DIAMETER = { input: 46, target: 64, gate: 50, loss: 52, unit: 76 } as const;
export const PADDING = 22;
const INSIDE_PADDING = 34;
const VALUE_RISE = 18;
const LINE = 24;

/**
 * What a node shows. Inside: its label, and under it a unit's net input or a target's value;
 * above: its value; below: gradient and bias.
 */
export function drawNode(node: GraphNode, legend: Legend): NodeDrawing {
  const label = labelOf(node, legend);
  const height = DIAMETER[node.kind];
  const inside = figureInside(node, legend);
  const width = Math.max(
    height,
    labelWidth(label) + PADDING,
    inside ? inside.width + INSIDE_PADDING : 0,
  );
  const value =
    node.kind === "target"
      ? []
      : [figureAt(legend, "value", node.value, -height / 2 - VALUE_RISE, captionOf(node, legend))];
  const outside = [...value, ...figuresBelow(node, legend, height / 2 + VALUE_RISE)];
  const reach = Math.max(width, ...outside.map((figure) => figure.width)) / 2;
  return {
    node,
    label,
    labelY: inside ? -inside.y * 0.85 : 0,
    figures: [...(inside ? [inside] : []), ...outside],
    extent: {
      width,
      height,
      left: reach,
      right: reach,
      above: Math.max(height / 2, ...outside.map((figure) => LINE / 2 - figure.y)),
      below: Math.max(height / 2, ...outside.map((figure) => LINE / 2 + figure.y)),
    },
  };
}

function figureInside(node: GraphNode, legend: Legend): DiagramFigure | null {
  if (node.kind === "target") return figureAt(legend, "inside", node.value, 13, null);
  if (node.kind !== "unit") return null;
  const netInput = node.quantities.find((id) => legend.quantity(id).kind === "net-input");
  return netInput === undefined ? null : figureAt(legend, "inside", netInput, 15, null);
}

function figuresBelow(node: GraphNode, legend: Legend, top: number): readonly DiagramFigure[] {
  const lines: [FigureRole, QuantityId, MathSymbol | null][] = [];
  if (node.gradient !== null && legend.has(node.gradient))
    lines.push(["gradient", node.gradient, null]);
  if (node.updated !== null && legend.has(node.updated))
    lines.push(["new-value", node.updated, null]);
  if (node.bias) {
    lines.push(["bias", node.bias.before, legend.symbol(node.bias.before)]);
    if (legend.has(node.bias.after)) lines.push(["new-bias", node.bias.after, null]);
  }
  return lines.map(([role, quantity, caption], index) =>
    figureAt(legend, role, quantity, top + index * LINE, caption),
  );
}

/** A unit carries its name, a gate its sign, anything else the symbol of its value. */
function labelOf(node: GraphNode, legend: Legend): NodeLabel {
  const name = node.kind === "unit" ? legend.unitName(node) : null;
  if (name !== null) return { kind: "text", text: name, raised: null };
  const sign = node.definition && gateSign(node.definition);
  if (sign) return { kind: "text", ...sign };
  return { kind: "symbol", symbol: legend.symbol(node.value) };
}

/** A gate that the program names shows the name: its sign says what it does, not what it is. */
function captionOf(node: GraphNode, legend: Legend): MathSymbol | null {
  if (!node.definition || !gateSign(node.definition)) return null;
  const quantity = legend.quantity(node.value);
  return quantity.kind === "gate" && quantity.anonymous ? null : legend.symbol(node.value);
}

function figureAt(
  legend: Legend,
  role: FigureRole,
  quantity: QuantityId,
  y: number,
  caption: MathSymbol | null,
): DiagramFigure {
  const slot = legend.slot(quantity);
  const size = sizeOf(role);
  const width = textWidth(slot.figure, size) + captionWidth(caption, size);
  const [spoken, remark] = [legend.spoken(quantity), legend.remark(quantity)];
  return { role, slot, x: 0, y, width, caption, spoken, remark };
}

export function labelWidth(label: NodeLabel): number {
  return label.kind === "text"
    ? textWidth(label.text + (label.raised ?? ""), TYPE.label)
    : symbolWidth(label.symbol, TYPE.label);
}
