import type { Graph, GraphEdge, GraphNode } from "#lib/engine/graph/graph.ts";
import { counterparts } from "#lib/diagram/counterparts.ts";
import type { Point } from "#lib/diagram/diagram.ts";
import {
  diagramOf,
  found,
  lowestLabels,
  partsOf,
  type Drawn,
  type Parts,
} from "#lib/diagram/drawn.ts";
import { followPlaces } from "#lib/diagram/follow-places.ts";
import type { Legend } from "#lib/diagram/legend.ts";
import { labelBox, placeLabels } from "#lib/diagram/place-labels.ts";
import { boxAt, extentOf, MARGIN, type Box } from "#lib/diagram/placement.ts";
import { distance } from "#lib/diagram/route.ts";
import { withSameParts } from "#lib/diagram/same-parts.ts";

/** A picture with more new nodes than this, or than old ones, is drawn anew. */
const FEW = 4;
/**
 * A browser lays all of a picture out when its size changes. A wide one, which is scrolled anyway, has
 * room for what comes next once it grows.
 */
const WIDE = 1600;
const ROOM = 1200;
/** Picture pixels that nobody sees. */
const CLOSE = 0.5;

/**
 * The picture of a program's graph that leaves everything where it stood in the one before, for who
 * is typing: the eye keeps its place, and the browser has little to do. It is as good a picture as
 * one that is drawn anew only in what it says: wires may cross nodes.
 *
 * @returns `null` where too much is new or would move, and of a network, which is drawn by its layers
 */
export function followDiagram(graph: Graph, legend: Legend, before: Drawn): Drawn | null {
  if (graph.nodes.some(({ layer }) => layer !== null)) return null;
  const stood = counterparts(graph, before.graph);
  const fresh = graph.nodes.filter(({ id }) => !stood.has(id));
  if (fresh.length > Math.min(FEW, stood.size)) return null;
  const parts = partsOf(graph, legend);
  const nodes = followPlaces(graph, parts, stood, before.placement);
  if (!nodes) return null;
  const routes = followRoutes(graph, parts, nodes, stood, before);
  const boxes = [...nodes].map(([id, at]) => boxAt(at, extentOf(parts.extents, id)));
  const labelPlaces = followLabels(parts, routes, boxes, before);
  const placement = { nodes, routes, ...sizeOf(parts, boxes, labelPlaces, before) };
  const diagram = diagramOf(parts, placement, labelPlaces);
  const newest = newestOf(fresh) ?? graph.nodes.find(({ id }) => stood.get(id) === before.newest);
  const drawn = { graph, parts, placement, labelPlaces, diagram, newest: newest?.id ?? null };
  return withSameParts(drawn, before);
}

/** A new gate stands near the input that it was typed for. */
function newestOf(fresh: readonly GraphNode[]): GraphNode | undefined {
  return fresh.findLast(({ definition }) => definition === null) ?? fresh.at(-1);
}

/** A wire whose ends stay stays; any other is straight. */
function followRoutes(
  graph: Graph,
  { extents }: Parts,
  places: ReadonlyMap<string, Point>,
  stood: ReadonlyMap<string, string>,
  before: Drawn,
): ReadonlyMap<string, readonly Point[]> {
  const earlier = new Map(before.graph.edges.map(({ from, to, id }) => [`${from} ${to}`, id]));
  const routeOf = ({ from, to }: GraphEdge): readonly Point[] => {
    const [source, target] = [found(places, from), found(places, to)];
    const start = { x: source.x + extentOf(extents, from).width / 2, y: source.y };
    const end = { x: target.x - extentOf(extents, to).width / 2, y: target.y };
    const wire = earlier.get(`${stood.get(from) ?? ""} ${stood.get(to) ?? ""}`);
    const route = before.placement.routes.get(wire ?? "") ?? [];
    const [first, last] = [route[0], route.at(-1)];
    const stays = first && last && distance(first, start) < CLOSE && distance(last, end) < CLOSE;
    return stays ? route : [start, end];
  };
  return new Map(graph.edges.map((edge) => [edge.id, routeOf(edge)]));
}

/** What is written on a wire that stays stays where it is. */
function followLabels(
  { labels }: Parts,
  routes: ReadonlyMap<string, readonly Point[]>,
  nodes: readonly Box[],
  before: Drawn,
): ReadonlyMap<string, Point> {
  const kept = new Map<string, Point>();
  for (const { wire } of labels) {
    const at = before.labelPlaces.get(wire);
    if (at && before.placement.routes.get(wire) === routes.get(wire)) kept.set(wire, at);
  }
  const fresh = labels.filter(({ wire }) => !kept.has(wire));
  const others = labels.flatMap((label) => {
    const at = kept.get(label.wire);
    return at ? labelBox(label, at) : [];
  });
  const own = new Map(fresh.map(({ wire }) => [wire, found(routes, wire)]));
  return new Map([...kept, ...placeLabels(fresh, own, [...nodes, ...others])]);
}

function sizeOf(
  { labels }: Parts,
  nodes: readonly Box[],
  labelPlaces: ReadonlyMap<string, Point>,
  { diagram }: Drawn,
): { readonly width: number; readonly height: number } {
  const right = Math.max(...nodes.map(({ x, width }) => x + width / 2)) + MARGIN;
  const bottom = Math.max(...nodes.map(({ y, height }) => y + height / 2)) + MARGIN;
  const lowest = Math.max(bottom, ...lowestLabels(labels, labelPlaces));
  return { width: grown(right, diagram.width), height: grown(lowest, diagram.height) };
}

function grown(needed: number, before: number): number {
  if (needed <= before) return before;
  return needed > WIDE ? needed + ROOM : needed;
}
