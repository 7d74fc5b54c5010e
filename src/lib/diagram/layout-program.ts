import * as dag from "d3-dag";
import type { Graph } from "#lib/engine/graph/graph.ts";
import type { Point } from "#lib/diagram/diagram.ts";
import { isIntricate } from "#lib/diagram/intricate.ts";
import { extentOf, fitted, type Extent, type Placement } from "#lib/diagram/placement.ts";
import { crossingsIn, decrossBySweeps, neighboursIn, placeBySweeps } from "#lib/diagram/sweep.ts";

const ROW_GAP = 22;
const COLUMN_GAP = 40;

/** Up to this many nodes all inputs stand in the first column, as lectures draw them. */
const FEW_NODES = 24;

/**
 * `careful`: as good as can be, which takes 20 ms for forty gates; what is too intricate for it is
 * drawn swiftly all the same. `swift`: a tenth of that, with about as many crossings and wires less
 * straight, for what is drawn anew with each key.
 */
export type Pace = "careful" | "swift";

/**
 * A program's picture: gates from left to right by the layered method of Sugiyama, Tagawa and
 * Toda (1981). d3-dag lays it out: on Mazur's net drawn gate by gate it crosses 6 wires where
 * dagre crosses 14 (docs/decisions). In a large graph an input stands right before the gate
 * that reads it, which keeps wires short.
 *
 * @param shareWidths the width of what is written on a wire, where something is
 */
export function layoutProgram(
  graph: Graph,
  extents: ReadonlyMap<string, Extent>,
  shareWidths: ReadonlyMap<string, number>,
  pace: Pace = "careful",
): Placement {
  const built = dag.graph<string, string>();
  const dagNodes = new Map(graph.nodes.map(({ id }) => [id, built.node(id)] as const));
  for (const edge of graph.edges) {
    const from = dagNodes.get(edge.from);
    const to = dagNodes.get(edge.to);
    if (!from || !to) throw new Error(`internal: wire ${edge.id} hangs loose`);
    built.link(from, to, edge.id);
  }
  const affordable = isIntricate(graph) ? "swift" : pace;
  arrange(built, graph, extents, roomForShares(graph, shareWidths), affordable);
  return asPlacement(built, extents);
}

type DagGraph = dag.MutGraph<string, string>;

/** d3-dag works downwards: its width is our height. */
function arrange(
  built: DagGraph,
  graph: Graph,
  extents: ReadonlyMap<string, Extent>,
  roomAfter: ReadonlyMap<string, number>,
  pace: Pace,
): void {
  const layout = dag
    .sugiyama()
    .nodeSize(({ data }: { data: string }): [number, number] => {
      const extent = extentOf(extents, data);
      return [
        2 * Math.max(extent.above, extent.below) + ROW_GAP,
        2 * (Math.max(extent.left, extent.right) + (roomAfter.get(data) ?? 0)) + COLUMN_GAP,
      ];
    })
    .gap([0, 0])
    .layering(columns(graph, pace));
  const order = readingOrder(graph);
  switch (pace) {
    case "careful":
      layout.decross(readablyDecrossed(dag.decrossTwoLayer(), order)).coord(dag.coordQuad())(built);
      return;
    case "swift":
      layout.decross(readablyDecrossed(decrossBySweeps, order)).coord(placeBySweeps)(built);
  }
}

/** The column of each node: wires as short as can be, or about so. */
function columns(graph: Graph, pace: Pace): dag.Layering<string, string> {
  const sinks = new Set(graph.edges.map((edge) => edge.to));
  const shortest = dag.layeringSimplex();
  if (graph.nodes.length <= FEW_NODES)
    return shortest.rank(({ data }: { data: string }) => (sinks.has(data) ? undefined : 0));
  switch (pace) {
    case "careful":
      return shortest;
    case "swift":
      return dag.layeringLongestPath().topDown(false);
  }
}

/** The width that a node's wires need for what is written on them. */
function roomForShares(
  graph: Graph,
  shareWidths: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const room = new Map<string, number>();
  for (const { id, from } of graph.edges)
    room.set(from, Math.max(room.get(from) ?? 0, shareWidths.get(id) ?? 0));
  return room;
}

/** Where each node would stand in a list read from above: an input by its place, a gate amid what feeds it. */
function readingOrder(graph: Graph): ReadonlyMap<string, number> {
  const order = new Map<string, number>();
  graph.nodes.forEach(({ id }, index) => {
    const sources = graph.edges
      .filter((edge) => edge.to === id)
      .map((edge) => order.get(edge.from));
    const sum = sources.reduce<number>((total, place) => total + (place ?? index), 0);
    order.set(id, sources.length === 0 ? index : sum / sources.length);
  });
  return order;
}

/** Untangles the wires; where that spares no crossing, everything stays in the reader's order. */
function readablyDecrossed(
  untangle: dag.Decross<string, string>,
  order: ReadonlyMap<string, number>,
): dag.Decross<string, string> {
  const place = ({ data }: dag.SugiNode<string, string>): number =>
    order.get(data.role === "node" ? data.node.data : data.link.source.data) ?? 0;
  return (rows) => {
    untangle(rows);
    const inOrder = rows.map((row) => row.toSorted((a, b) => place(a) - place(b)));
    const neighbours = neighboursIn(rows);
    if (crossingsIn(inOrder, neighbours) <= crossingsIn(rows, neighbours))
      inOrder.forEach((row, index) => rows[index]?.splice(0, row.length, ...row));
    else if (standsOnItsHead(rows.map((row) => row.map(place))))
      for (const row of rows) row.reverse();
  };
}

/** Whether more pairs of nodes stand against the reader's order than in it. */
function standsOnItsHead(rows: readonly (readonly number[])[]): boolean {
  const signs = rows.flatMap((row) =>
    row.flatMap((place, index) => row.slice(index + 1).map((below) => Math.sign(place - below))),
  );
  return signs.reduce((sum, sign) => sum + sign, 0) > 0;
}

function asPlacement(built: DagGraph, extents: ReadonlyMap<string, Extent>): Placement {
  const nodes = new Map<string, Point>();
  for (const node of built.nodes()) nodes.set(node.data, { x: node.y, y: node.x });
  const routes = new Map<string, readonly Point[]>();
  for (const { data, points, source, target } of built.links()) {
    const route = points.map(([y, x]) => ({ x, y }));
    routes.set(data, trimmed(route, source.data, target.data, extents));
  }
  return fitted(nodes, routes, extents);
}

/** A wire begins at the right end of its source and ends at the left end of its target. */
function trimmed(
  points: readonly Point[],
  source: string,
  target: string,
  extents: ReadonlyMap<string, Extent>,
): readonly Point[] {
  const start = extentOf(extents, source).width / 2;
  const end = extentOf(extents, target).width / 2;
  return points.map(({ x, y }, index) => {
    if (index === 0) return { x: x + start, y };
    return index === points.length - 1 ? { x: x - end, y } : { x, y };
  });
}
