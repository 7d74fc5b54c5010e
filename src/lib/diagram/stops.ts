import type {
  Diagram,
  DiagramEdge,
  DiagramFigure,
  DiagramNode,
  Point,
} from "#lib/diagram/diagram.ts";
import type { QuantityId } from "#lib/engine/expression/expression.ts";

/** A place of the graph where a walk along its wires can stop: a node, or a wire with figures. */
export interface Stop extends Point {
  readonly key: string;
  /** The quantity that the place is about. */
  readonly quantity: QuantityId;
}

/** Nodes and wires may share an id. */
export const nodeKey = (node: Pick<DiagramNode, "id">): string => `node ${node.id}`;
export const edgeKey = (edge: Pick<DiagramEdge, "id">): string => `wire ${edge.id}`;

/** The quantity that stands for a place: what it computes, or else what is written there first. */
export function quantityOf(figures: readonly DiagramFigure[]): QuantityId | null {
  const main = figures.find(({ role }) => role === "value") ?? figures[0];
  return main?.slot.quantity ?? null;
}

/** Every stop, nodes first, in the order of the forward pass. */
export function stopsOf(diagram: Diagram): readonly Stop[] {
  return [...nodeStops(diagram), ...edgeStops(diagram)];
}

/** The nodes where a walk can stop. */
export function nodeStops(diagram: Diagram): readonly Stop[] {
  return diagram.nodes.flatMap((node) => {
    const quantity = quantityOf(node.figures);
    return quantity === null ? [] : [{ key: nodeKey(node), quantity, x: node.x, y: node.y }];
  });
}

/** The wires where a walk can stop. */
export function edgeStops(diagram: Diagram): readonly Stop[] {
  return diagram.edges.flatMap((edge) => {
    const quantity = quantityOf(edge.figures);
    return quantity === null ? [] : [{ key: edgeKey(edge), quantity, ...middleOf(edge) }];
  });
}

function middleOf({ figures }: DiagramEdge): Point {
  return { x: figures[0]?.x ?? 0, y: figures[0]?.y ?? 0 };
}
