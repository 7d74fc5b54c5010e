import type { DiagramEdge, DiagramFigure, DiagramNode, NodeLabel } from "#lib/diagram/diagram.ts";
import type { Drawn } from "#lib/diagram/drawn.ts";

/**
 * A picture in which what looks as it did in an earlier one is the same object, so that it need not
 * be drawn again.
 */
export function withSameParts(drawn: Drawn, before: Drawn): Drawn {
  const { diagram } = drawn;
  const nodes = new Map(before.diagram.nodes.map((node) => [node.id, node]));
  const edges = new Map(before.diagram.edges.map((edge) => [edge.id, edge]));
  return {
    ...drawn,
    diagram: {
      ...diagram,
      nodes: diagram.nodes.map((node) => sameOr(node, nodes.get(node.id), nodesLookSame)),
      edges: diagram.edges.map((edge) => sameOr(edge, edges.get(edge.id), edgesLookSame)),
    },
  };
}

function sameOr<Part>(
  part: Part,
  earlier: Part | undefined,
  looksSame: (one: Part, other: Part) => boolean,
): Part {
  return earlier !== undefined && looksSame(part, earlier) ? earlier : part;
}

function nodesLookSame(one: DiagramNode, other: DiagramNode): boolean {
  return (
    one.x === other.x &&
    one.y === other.y &&
    one.width === other.width &&
    one.kind === other.kind &&
    labelsLookSame(one.label, other.label) &&
    figuresLookSame(one.figures, other.figures)
  );
}

function edgesLookSame(one: DiagramEdge, other: DiagramEdge): boolean {
  return one.path === other.path && figuresLookSame(one.figures, other.figures);
}

/** A node's symbol is the one by which its value is read aloud, which is compared with its figures. */
function labelsLookSame(one: NodeLabel, other: NodeLabel): boolean {
  if (one.kind === "symbol") return other.kind === "symbol";
  return other.kind === "text" && one.text === other.text && one.raised === other.raised;
}

function figuresLookSame(
  some: readonly DiagramFigure[],
  others: readonly DiagramFigure[],
): boolean {
  return some.length === others.length && some.every((one, index) => looksSame(one, others[index]));
}

/** In what step it is computed is not to be seen. */
function looksSame(one: DiagramFigure, other: DiagramFigure | undefined): boolean {
  return (
    one.x === other?.x &&
    one.y === other.y &&
    one.role === other.role &&
    one.slot.figure === other.slot.figure &&
    one.slot.quantity === other.slot.quantity &&
    one.spoken === other.spoken &&
    one.remark === other.remark &&
    (one.caption === null) === (other.caption === null)
  );
}
