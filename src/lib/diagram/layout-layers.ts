import type { Graph, GraphEdge, GraphNode } from "#lib/engine/graph/graph.ts";
import type { Point } from "#lib/diagram/diagram.ts";
import { extentOf, fitted, type Extent, type Placement } from "#lib/diagram/placement.ts";

/** Free height between two nodes of a column, figures included. */
const ROW_GAP = 26;
/** Between two rows, labels stand one under the other: from the upper wire, and on two that cross. */
const LABELS_BETWEEN_ROWS = 3;
/** The least free width between two columns, and what a wire shows beside its label. */
const COLUMN_GAP = 110;
const WIRE_BESIDE_LABEL = 72;
/** So many targets find room in the column of the loss. */
const TARGETS_AT_LOSS = 2;

/**
 * A network's picture: a column for each layer, units spread over the full height, the loss to
 * the right of the output units. One target stands under the loss, two around it, more of them
 * in a column of their own to its right.
 *
 * @param labelWidths the width of the label of each wire that has one
 * @param labelHeight the height of the highest of them
 */
export function layoutLayers(
  graph: Graph,
  extents: ReadonlyMap<string, Extent>,
  labelWidths: ReadonlyMap<string, number>,
  labelHeight = 0,
): Placement {
  const columns = columnsOf(graph);
  const rows = rowsOf(columns, extents, LABELS_BETWEEN_ROWS * labelHeight);
  const across = columnCentres(graph, columns, extents, labelWidths);
  const nodes = new Map<string, Point>();
  columns.forEach((column, index) => {
    for (const { id } of column) nodes.set(id, { x: at(across, index), y: rowOf(rows, id) });
  });
  const routes = graph.edges.map((edge) => [edge.id, wire(edge, nodes, extents)] as const);
  return fitted(nodes, new Map(routes), extents);
}

/** The nodes by column, from the left; within a column in the graph's order. */
function columnsOf(graph: Graph): readonly GraphNode[][] {
  const column = new Map<string, number>();
  for (const node of graph.nodes) {
    const sources = graph.edges.filter((edge) => edge.to === node.id).map((edge) => edge.from);
    const after = Math.max(-1, ...sources.map((source) => column.get(source) ?? -1)) + 1;
    column.set(node.id, node.kind === "loss" ? after : (node.layer ?? after));
  }
  const targets = graph.nodes.filter((node) => node.kind === "target");
  const beside = targets.length > TARGETS_AT_LOSS ? 1 : 0;
  for (const target of targets) {
    const reader = graph.edges.find((edge) => edge.from === target.id);
    if (reader) column.set(target.id, (column.get(reader.to) ?? 0) + beside);
  }
  const used = [...new Set(column.values())].sort((a, b) => a - b);
  return used.map((index) => graph.nodes.filter((node) => column.get(node.id) === index));
}

/** The height at which each node stands. */
function rowsOf(
  columns: readonly GraphNode[][],
  extents: ReadonlyMap<string, Extent>,
  leastPitch: number,
): ReadonlyMap<string, number> {
  const layers = columns.filter((column) => column.some(isOfLayer));
  const height = Math.max(...layers.map((column) => stackHeight(column, extents, leastPitch)));
  const rows = new Map<string, number>();
  for (const column of layers) {
    column.forEach(({ id }, index) => rows.set(id, (height * (index + 0.5)) / column.length));
  }
  for (const column of columns.filter((each) => !each.some(isOfLayer))) {
    for (const [id, y] of stacked(inOrder(column), height, extents)) rows.set(id, y);
  }
  return rows;
}

/** The loss after the first of two targets, before a single one. */
function inOrder(column: readonly GraphNode[]): readonly GraphNode[] {
  const targets = column.filter((node) => node.kind === "target");
  const losses = column.filter((node) => node.kind === "loss");
  const above = losses.length > 0 ? Math.floor(targets.length / 2) : 0;
  return [...targets.slice(0, above), ...losses, ...targets.slice(above)];
}

/** One under the other, with the loss, or else the whole stack, in the middle of the picture. */
function stacked(
  column: readonly GraphNode[],
  height: number,
  extents: ReadonlyMap<string, Extent>,
): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  let floor = 0;
  for (const { id } of column) {
    const extent = extentOf(extents, id);
    rows.set(id, floor + extent.above);
    floor += extent.above + extent.below + ROW_GAP;
  }
  const loss = column.find((node) => node.kind === "loss");
  const middle = loss ? rowOf(rows, loss.id) : (floor - ROW_GAP) / 2;
  return new Map([...rows].map(([id, row]) => [id, row + height / 2 - middle]));
}

function isOfLayer(node: GraphNode): boolean {
  return node.kind === "input" || node.kind === "unit";
}

function stackHeight(
  column: readonly GraphNode[],
  extents: ReadonlyMap<string, Extent>,
  leastPitch: number,
): number {
  const tallest = Math.max(...column.map(({ id }) => blockHeight(extentOf(extents, id))));
  // a row by itself has no wires that cross below it
  const pitch = column.length > 1 ? Math.max(tallest + ROW_GAP, leastPitch) : tallest + ROW_GAP;
  return pitch * column.length;
}

function blockHeight(extent: Extent): number {
  return extent.above + extent.below;
}

/** The x of each column's middle. */
function columnCentres(
  graph: Graph,
  columns: readonly GraphNode[][],
  extents: ReadonlyMap<string, Extent>,
  labelWidths: ReadonlyMap<string, number>,
): readonly number[] {
  const centres: number[] = [];
  columns.forEach((column, index) => {
    const before = columns[index - 1];
    if (!before) return centres.push(0);
    const reach =
      Math.max(...before.map(({ id }) => extentOf(extents, id).right)) +
      Math.max(...column.map(({ id }) => extentOf(extents, id).left));
    const ids = new Set(column.map(({ id }) => id));
    const labels = graph.edges
      .filter((edge) => ids.has(edge.to))
      .map((edge) => labelWidths.get(edge.id) ?? 0);
    const widest = Math.max(0, ...labels);
    const gap = widest > 0 ? Math.max(COLUMN_GAP, widest + WIRE_BESIDE_LABEL) : COLUMN_GAP / 2;
    return centres.push(at(centres, index - 1) + reach + gap);
  });
  return centres;
}

/** A straight wire from the right end of one node to the left end of the next, or within a column. */
function wire(
  edge: GraphEdge,
  nodes: ReadonlyMap<string, Point>,
  extents: ReadonlyMap<string, Extent>,
): readonly Point[] {
  const from = pointOf(nodes, edge.from);
  const to = pointOf(nodes, edge.to);
  const start = extentOf(extents, edge.from);
  const end = extentOf(extents, edge.to);
  if (from.x === to.x) {
    const down = Math.sign(to.y - from.y);
    return [
      { x: from.x, y: from.y + (down * start.height) / 2 },
      { x: to.x, y: to.y - (down * end.height) / 2 },
    ];
  }
  const ahead = Math.sign(to.x - from.x);
  return [
    { x: from.x + (ahead * start.width) / 2, y: from.y },
    { x: to.x - (ahead * end.width) / 2, y: to.y },
  ];
}

function pointOf(nodes: ReadonlyMap<string, Point>, id: string): Point {
  const point = nodes.get(id);
  if (!point) throw new Error(`internal: node ${id} has no place`);
  return point;
}

function rowOf(rows: ReadonlyMap<string, number>, id: string): number {
  const row = rows.get(id);
  if (row === undefined) throw new Error(`internal: node ${id} has no row`);
  return row;
}

function at(numbers: readonly number[], index: number): number {
  const value = numbers[index];
  if (value === undefined) throw new Error(`internal: no column ${index}`);
  return value;
}
