import type * as dag from "d3-dag";

// Two steps of a layered layout that take a fraction of the time of d3-dag's own, for pictures
// that are drawn while somebody types.

type Rows<N, L> = dag.SugiNode<N, L>[][];

const ORDER_SWEEPS = 8;
const PLACE_SWEEPS = 12;

/**
 * Untangles wires by barycentres: a node moves to the mean of the places of its neighbours in the
 * row before, down and up in turns (Sugiyama, Tagawa and Toda 1981). The best order met is kept.
 */
export function decrossBySweeps<N, L>(rows: Rows<N, L>): void {
  let best = rows.map((row) => [...row]);
  let fewest = crossingsIn(best);
  const order = best.map((row) => [...row]);
  for (let sweep = 0; sweep < ORDER_SWEEPS && fewest > 0; sweep += 1) {
    const down = sweep % 2 === 0;
    for (const index of inTurn(order.length, down))
      order[index] = ordered(order[index] ?? [], order[index + (down ? -1 : 1)] ?? [], down);
    const crossed = crossingsIn(order);
    if (crossed >= fewest) continue;
    fewest = crossed;
    best = order.map((row) => [...row]);
  }
  best.forEach((row, index) => rows[index]?.splice(0, row.length, ...row));
}

function inTurn(length: number, down: boolean): readonly number[] {
  const indices = Array.from({ length: Math.max(0, length - 1) }, (_, index) => index + 1);
  return down ? indices : indices.map((index) => length - 1 - index);
}

/** A row by the barycentres of its nodes; one without neighbours stays where it stands. */
function ordered<N, L>(
  row: readonly dag.SugiNode<N, L>[],
  fixed: readonly dag.SugiNode<N, L>[],
  down: boolean,
): dag.SugiNode<N, L>[] {
  const places = new Map(fixed.map((node, place) => [node, place + 0.5] as const));
  const scale = fixed.length / Math.max(1, row.length);
  return row
    .map((node, place) => {
      const near = [...(down ? node.parents() : node.children())];
      const mean = near.reduce((sum, each) => sum + (places.get(each) ?? 0), 0) / near.length;
      return { node, key: near.length === 0 ? (place + 0.5) * scale : mean };
    })
    .sort((a, b) => a.key - b.key)
    .map(({ node }) => node);
}

/** How many pairs of wires cross each other. */
export function crossingsIn<N, L>(rows: Rows<N, L>): number {
  return rows.reduce((sum, row, index) => sum + crossingsBetween(row, rows[index + 1] ?? []), 0);
}

/** Pairs of wires between two rows whose ends stand in opposite order. */
function crossingsBetween<N, L>(
  above: readonly dag.SugiNode<N, L>[],
  below: readonly dag.SugiNode<N, L>[],
): number {
  const places = new Map(below.map((node, place) => [node, place] as const));
  const ends = above.flatMap((node) =>
    [...node.children()].map((child) => places.get(child) ?? 0).sort((a, b) => a - b),
  );
  let crossed = 0;
  ends.forEach((end, index) => {
    for (let earlier = 0; earlier < index; earlier += 1)
      if ((ends[earlier] ?? 0) > end) crossed += 1;
  });
  return crossed;
}

/**
 * Places the nodes of each row near the mean of their neighbours, no two nearer than they may be:
 * for a row the exact least squares, found by pooling neighbours that push each other (isotonic
 * regression, Ayer et al. 1955), for the picture a few sweeps of them.
 */
export function placeBySweeps<N, L>(
  rows: Rows<N, L>,
  separation: dag.SugiSeparation<N, L>,
): number {
  for (const row of rows) settle(row, separation, () => 0);
  for (let sweep = 0; sweep < PLACE_SWEEPS; sweep += 1) {
    const down = sweep % 2 === 0;
    const mean = sweep >= PLACE_SWEEPS - 2 ? meanOfAll : down ? meanOfParents : meanOfChildren;
    for (const row of down ? rows : rows.toReversed()) settle(row, separation, mean);
  }
  const all = rows.flat();
  const left = Math.min(...all.map((node) => node.x - separation(undefined, node)));
  const right = Math.max(...all.map((node) => node.x + separation(node, undefined)));
  for (const node of all) node.x -= left;
  return right - left;
}

function meanOfParents<N, L>(node: dag.SugiNode<N, L>): number {
  return meanOf([...node.parents()], node);
}

function meanOfChildren<N, L>(node: dag.SugiNode<N, L>): number {
  return meanOf([...node.children()], node);
}

function meanOfAll<N, L>(node: dag.SugiNode<N, L>): number {
  return meanOf([...node.parents(), ...node.children()], node);
}

function meanOf<N, L>(near: readonly dag.SugiNode<N, L>[], node: dag.SugiNode<N, L>): number {
  if (near.length === 0) return node.ux ?? 0;
  return near.reduce((sum, each) => sum + each.x, 0) / near.length;
}

/** Nodes that touch, moved as one. */
interface Pool {
  size: number;
  /** Of the places that its nodes ask for, each less its distance from the row's first. */
  sum: number;
}

function settle<N, L>(
  row: readonly dag.SugiNode<N, L>[],
  separation: dag.SugiSeparation<N, L>,
  wanted: (node: dag.SugiNode<N, L>) => number,
): void {
  const offsets: number[] = [];
  const pools: Pool[] = [];
  row.forEach((node, index) => {
    const before = row[index - 1];
    offsets.push(before ? (offsets[index - 1] ?? 0) + separation(before, node) : 0);
    pools.push({ size: 1, sum: wanted(node) - (offsets[index] ?? 0) });
    merge(pools);
  });
  const starts = pools.flatMap(({ size, sum }) => Array.from({ length: size }, () => sum / size));
  row.forEach((node, index) => {
    node.x = (starts[index] ?? 0) + (offsets[index] ?? 0);
  });
}

/** A pool that would stand before the one on its left becomes part of it. */
function merge(pools: Pool[]): void {
  for (;;) {
    const last = pools.at(-1);
    const before = pools.at(-2);
    if (!last || !before || before.sum / before.size <= last.sum / last.size) return;
    before.size += last.size;
    before.sum += last.sum;
    pools.pop();
  }
}
