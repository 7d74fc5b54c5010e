import type { DiagramFigure, FigureRole, NodeLabel } from "#lib/diagram/diagram.ts";
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
const DIAMETER = { input: 46, target: 46, gate: 50, loss: 52, unit: 76 } as const;
const PADDING = 22;
const VALUE_RISE = 18;
const LINE = 24;

/** What a node shows: inside, its label and net input; above, its value; below, gradient and bias. */
export function drawNode(node: GraphNode, legend: Legend): NodeDrawing {
  const label = labelOf(node, legend);
  const netInput = netInputOf(node, legend);
  const height = DIAMETER[node.kind];
  const inside = Math.max(
    labelWidth(label),
    netInput === null ? 0 : textWidth(legend.slot(netInput).figure, TYPE.small),
  );
  const width = Math.max(height, inside + PADDING);
  const figures = [
    figureAt(legend, "value", node.value, -height / 2 - VALUE_RISE, captionOf(node, legend)),
    ...(netInput === null ? [] : [figureAt(legend, "net-input", netInput, 15, null)]),
    ...figuresBelow(node, legend, height / 2 + VALUE_RISE),
  ];
  const reach = Math.max(width, ...figures.map((figure) => figure.width)) / 2;
  const lowest = Math.max(height / 2, ...figures.map((figure) => figure.y + LINE / 2));
  return {
    node,
    label,
    labelY: netInput === null ? 0 : -13,
    figures,
    extent: {
      width,
      height,
      left: reach,
      right: reach,
      above: height / 2 + VALUE_RISE + LINE / 2,
      below: lowest,
    },
  };
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
  if (node.definition) return { kind: "text", ...gateSign(node.definition) };
  return { kind: "symbol", symbol: legend.symbol(node.value) };
}

/** A gate that the program names shows the name: its sign says what it does, not what it is. */
function captionOf(node: GraphNode, legend: Legend): MathSymbol | null {
  if (!node.definition) return null;
  const quantity = legend.quantity(node.value);
  return quantity.kind === "gate" && quantity.anonymous ? null : legend.symbol(node.value);
}

function netInputOf(node: GraphNode, legend: Legend): QuantityId | null {
  if (node.kind !== "unit") return null;
  return node.quantities.find((id) => legend.quantity(id).kind === "net-input") ?? null;
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
  return { role, slot, x: 0, y, width, caption, spoken: legend.spoken(quantity) };
}

/** The size of type of a figure. */
export function sizeOf(role: FigureRole): number {
  switch (role) {
    case "value":
    case "gradient":
      return TYPE.figure;
    case "net-input":
    case "new-value":
    case "bias":
    case "new-bias":
    case "weight":
    case "new-weight":
    case "share":
      return TYPE.small;
  }
}

function labelWidth(label: NodeLabel): number {
  return label.kind === "text"
    ? textWidth(label.text + (label.raised ?? ""), TYPE.label)
    : symbolWidth(label.symbol, TYPE.label);
}

export function captionWidth(caption: MathSymbol | null, size: number): number {
  return caption === null ? 0 : symbolWidth(caption, size) + textWidth(" = ", size);
}
