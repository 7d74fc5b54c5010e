import type { Diagram, DiagramEdge, Point } from "#lib/diagram/diagram.ts";

/** How one picture becomes the next: where in the old one each part of the new one comes from. */
export interface Glide {
  /** `null` for a node that is new and belongs to nothing that was there. */
  readonly nodes: ReadonlyMap<string, NodeOrigin | null>;
  /** The wires whose figures were there before, with the place of these. */
  readonly labels: ReadonlyMap<string, Point>;
  /** The wires that run as they did. */
  readonly kept: ReadonlySet<string>;
  /** Nodes that are no longer there, each with the place of the one that does its work now. */
  readonly goneNodes: ReadonlyMap<string, Point | null>;
  /** The wires that are no longer there. */
  readonly goneWires: ReadonlySet<string>;
}

export interface NodeOrigin extends Point {
  /** The node was not there: it grows out of the one whose work it does now. */
  readonly grows: boolean;
}

export function glideBetween(before: Diagram, after: Diagram): Glide {
  const places = new Map(before.nodes.map(({ id, x, y }) => [id, { x, y }] as const));
  const wires = new Map(before.edges.map((edge) => [edge.id, edge] as const));
  const nextPlaces = new Map(after.nodes.map(({ id, x, y }) => [id, { x, y }] as const));
  const nextWires = new Set(after.edges.map(idOf));
  const gone = before.nodes.filter(({ id }) => !nextPlaces.has(id));
  return {
    nodes: new Map(after.nodes.map(({ id }) => [id, originOf(id, places, after.edges)])),
    // what is closed goes back to where it would come out of
    goneNodes: new Map(gone.map(({ id }) => [id, originOf(id, nextPlaces, before.edges)])),
    goneWires: new Set(before.edges.map(idOf).filter((id) => !nextWires.has(id))),
    labels: new Map(
      after.edges.flatMap(({ id, figures }) => {
        const old = wires.get(id)?.figures[0];
        return old && figures.length > 0 ? [[id, { x: old.x, y: old.y }] as const] : [];
      }),
    ),
    kept: new Set(after.edges.filter(({ id, path }) => wires.get(id)?.path === path).map(idOf)),
  };
}

function idOf({ id }: DiagramEdge): string {
  return id;
}

/**
 * A gate that is opened keeps its name on the last of its parts, so what is new comes out of the
 * first old node that it leads to; or else of the last one that leads to it.
 */
function originOf(
  id: string,
  places: ReadonlyMap<string, Point>,
  edges: readonly DiagramEdge[],
): NodeOrigin | null {
  const own = places.get(id);
  if (own) return { ...own, grows: false };
  const origin =
    nearestOld(id, places, (from) =>
      edges.filter((edge) => edge.from === from).map(({ to }) => to),
    ) ??
    nearestOld(id, places, (to) => edges.filter((edge) => edge.to === to).map(({ from }) => from));
  return origin && { ...origin, grows: true };
}

function nearestOld(
  id: string,
  places: ReadonlyMap<string, Point>,
  next: (id: string) => readonly string[],
): Point | null {
  const reached = new Set([id]);
  for (const each of reached) {
    const place = places.get(each);
    if (place) return place;
    for (const neighbour of next(each)) reached.add(neighbour);
  }
  return null;
}
