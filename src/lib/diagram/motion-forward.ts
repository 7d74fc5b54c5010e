import type { Diagram, DiagramEdge, DiagramNode } from "#lib/diagram/diagram.ts";
import type { LitStep } from "#lib/diagram/lit.ts";
import {
  along,
  computes,
  isRead,
  nodeOf,
  pointAt,
  pulse,
  readFigure,
  VALUE,
  type Pulse,
} from "#lib/diagram/pulse.ts";
import { upToPlace } from "#lib/diagram/way.ts";

/** The operands go along the wires into the unit or gate that reads them. */
export function forwardPulses(diagram: Diagram, step: LitStep): readonly Pulse[] {
  const wire = diagram.edges.find((edge) => computes(edge, step));
  if (wire) return operand(diagram, wire, step, null);
  const node = diagram.nodes.find((each) => computes(each, step));
  if (!node) return [];
  const arriving = diagram.edges
    .filter(({ to }) => to === node.id)
    .flatMap((edge) => operand(diagram, edge, step, node));
  return [...arriving, ...withinNode(node, step)];
}

/**
 * What comes along one wire: the value at its start, or a product that was made on it.
 *
 * @param end the node that reads it; `null` where the product is made on the wire itself
 */
function operand(
  diagram: Diagram,
  edge: DiagramEdge,
  step: LitStep,
  end: DiagramNode | null,
): readonly Pulse[] {
  const source = nodeOf(diagram, edge.from);
  if (isRead(source, step)) {
    const figure = readFigure(source, step, VALUE);
    const way = along(edge, figure ?? source);
    const label = edge.figures[0];
    if (end) return [pulse(figure?.slot.figure ?? null, [...way, pointAt(end)])];
    return label ? [pulse(figure?.slot.figure ?? null, upToPlace(way, label))] : [];
  }
  const label = edge.figures[0];
  return end && label && isRead(edge, step) ? [pulse(null, [pointAt(label), pointAt(end)])] : [];
}

/** The bias goes up into its unit; the net input becomes the output. */
function withinNode(node: DiagramNode, step: LitStep): readonly Pulse[] {
  const bias = readFigure(node, step, ["bias"]);
  const inside = readFigure(node, step, ["inside"]);
  const value = node.figures.find(({ slot }) => slot.quantity === step.id);
  return [
    ...(bias ? [pulse(bias.slot.figure, [pointAt(bias), pointAt(node)])] : []),
    ...(inside && value && inside !== value
      ? [pulse(inside.slot.figure, [pointAt(inside), pointAt(value)], { takes: 380 })]
      : []),
  ];
}
