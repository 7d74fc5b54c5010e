import type { Diagram, DiagramNode, Point } from "#lib/diagram/diagram.ts";
import { edgeKey, edgeStops, nodeKey, nodeStops, type Stop } from "#lib/diagram/stops.ts";

export type WalkDirection = "left" | "right" | "up" | "down";

/**
 * Where an arrow key leads: left and right along the wires, from node to wire to node; up and
 * down to the next place of the same sort. `null` where there is none.
 */
export function walk(diagram: Diagram, from: string, direction: WalkDirection): string | null {
  const node = diagram.nodes.find((each) => nodeKey(each) === from);
  if (node)
    return direction === "left" || direction === "right"
      ? alongWire(diagram, node, direction)
      : (nearest(node, direction, nodeStops(diagram))?.key ?? null);
  const edge = diagram.edges.find((each) => edgeKey(each) === from);
  if (!edge) return null;
  switch (direction) {
    case "left":
      return nodeKey({ id: edge.from });
    case "right":
      return nodeKey({ id: edge.to });
    case "up":
    case "down":
      return nextWire(diagram, from, direction);
  }
}

/** Wires in the order of their height, so that none is passed over. */
function nextWire(diagram: Diagram, from: string, direction: "up" | "down"): string | null {
  const wires = [...edgeStops(diagram)].sort((a, b) => a.y - b.y || a.x - b.x);
  const index = wires.findIndex(({ key }) => key === from);
  return wires[index + (direction === "down" ? 1 : -1)]?.key ?? null;
}

/** The wire that leaves a node on this side most nearly straight on, or the node at its end. */
function alongWire(diagram: Diagram, node: DiagramNode, side: "left" | "right"): string | null {
  const ways = diagram.edges.flatMap((edge) => {
    const [here, there] = side === "right" ? [edge.from, edge.to] : [edge.to, edge.from];
    const end = here === node.id ? diagram.nodes.find(({ id }) => id === there) : undefined;
    return end ? [{ edge, end }] : [];
  });
  const [way] = ways.sort((a, b) => Math.abs(a.end.y - node.y) - Math.abs(b.end.y - node.y));
  if (!way) return null;
  return way.edge.figures.length > 0 ? edgeKey(way.edge) : nodeKey(way.end);
}

function nearest(from: Point, direction: "up" | "down", stops: readonly Stop[]): Stop | null {
  const sign = direction === "down" ? 1 : -1;
  const distance = (stop: Stop): number =>
    Math.abs(stop.y - from.y) + 2 * Math.abs(stop.x - from.x);
  const [found] = stops
    .filter((stop) => sign * (stop.y - from.y) > 0.5)
    .sort((a, b) => distance(a) - distance(b));
  return found ?? null;
}
