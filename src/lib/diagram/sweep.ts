import type * as dag from "d3-dag";

// Two steps of a layered layout that take a fraction of the time of d3-dag's own, for pictures
// that are drawn while somebody types.

type Rows<N, L> = dag.SugiNode<N, L>[][];
type Row<N, L> = readonly dag.SugiNode<N, L>[];

/** The neighbours of a node in the row before and the row after. */
interface Near<N, L> {
  readonly parents: Row<N, L>;
  readonly children: Row<N, L>;
}

/** Of every node: d3-dag looks for them at each question, and each sweep asks. */
type Neighbours<N, L> = ReadonlyMap<dag.SugiNode<N, L>, Near<N, L>>;

const ORDER_SWEEPS = 8;
const PLACE_SWEEPS = 12;

/**
 * Untangles wires by barycentres: a node moves to the mean of the places of its neighbours in the
 * row before, down and up in turns (Sugiyama, Tagawa and Toda 1981). The best order met is kept.
 */
export function decrossBySweeps<N, L>(rows: Rows<N, L>): void {
  const neighbours = neighboursIn(rows);
  let best = rows.map((row) => [...row]);
  let fewest = crossingsIn(best, neighbours);
  const order = best.map((row) => [...row]);
  for (let sweep = 0; sweep < ORDER_SWEEPS && fewest > 0; sweep += 1) {
    const down = sweep % 2 === 0;
    for (const index of inTurn(order.length, down))
      order[index] = ordered(order[index] ?? [], order[index + (down ? -1 : 1)] ?? [], (node) =>
        down ? nearOf(neighbours, node).parents : nearOf(neighbours, node).children,
      );
    const crossed = crossingsIn(order, neighbours);
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
  row: Row<N, L>,
  fixed: Row<N, L>,
  nearOfNode: (node: dag.SugiNode<N, L>) => Row<N, L>,
): dag.SugiNode<N, L>[] {
  const places = new Map(fixed.map((node, place) => [node, place + 0.5] as const));
  const scale = fixed.length / Math.max(1, row.length);
  return row
    .map((node, place) => {
      const near = nearOfNode(node);
      const mean = near.reduce((sum, each) => sum + (places.get(each) ?? 0), 0) / near.length;
      return { node, key: near.length === 0 ? (place + 0.5) * scale : mean };
    })
    .sort((a, b) => a.key - b.key)
    .map(({ node }) => node);
}

/** Each node's neighbours, in any order of the rows. */
export function neighboursIn<N, L>(rows: Rows<N, L>): Neighbours<N, L> {
  return new Map(
    rows
      .flat()
      .map((node) => [node, { parents: [...node.parents()], children: [...node.children()] }]),
  );
}

function nearOf<N, L>(neighbours: Neighbours<N, L>, node: dag.SugiNode<N, L>): Near<N, L> {
  const near = neighbours.get(node);
  if (!near) throw new Error("internal: a node of no row");
  return near;
}

/** How many pairs of wires cross each other. */
export function crossingsIn<N, L>(rows: Rows<N, L>, neighbours: Neighbours<N, L>): number {
  return rows.reduce(
    (sum, row, index) => sum + crossingsBetween(row, rows[index + 1] ?? [], neighbours),
    0,
  );
}

/** Pairs of wires between two rows whose ends stand in opposite order. */
function crossingsBetween<N, L>(
  above: Row<N, L>,
  below: Row<N, L>,
  neighbours: Neighbours<N, L>,
): number {
  const places = new Map(below.map((node, place) => [node, place] as const));
  const ends = above.flatMap((node) =>
    nearOf(neighbours, node)
      .children.map((child) => places.get(child) ?? 0)
      .sort((a, b) => a - b),
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
  const lines = rows.map((row) => lineOf(row, separation));
  for (const line of lines) settle(line, () => []);
  for (let sweep = 0; sweep < PLACE_SWEEPS; sweep += 1) {
    const down = sweep % 2 === 0;
    const towards = sweep >= PLACE_SWEEPS - 2 ? everyone : down ? parents : children;
    for (const line of down ? lines : lines.toReversed()) settle(line, towards);
  }
  const all = rows.flat();
  const left = Math.min(...all.map((node) => node.x - separation(undefined, node)));
  const right = Math.max(...all.map((node) => node.x + separation(node, undefined)));
  for (const node of all) node.x -= left;
  return right - left;
}

/** A node of a row in its order, with what its place depends on. */
interface Standing<N, L> extends Near<N, L> {
  readonly node: dag.SugiNode<N, L>;
  readonly both: Row<N, L>;
  /** As near to the row's first node as it may be. */
  readonly offset: number;
}

type Towards = <N, L>(standing: Standing<N, L>) => Row<N, L>;
const parents: Towards = (standing) => standing.parents;
const children: Towards = (standing) => standing.children;
const everyone: Towards = (standing) => standing.both;

function lineOf<N, L>(
  row: Row<N, L>,
  separation: dag.SugiSeparation<N, L>,
): readonly Standing<N, L>[] {
  let offset = 0;
  return row.map((node, index) => {
    const before = row[index - 1];
    offset += before ? separation(before, node) : 0;
    const [above, below] = [[...node.parents()], [...node.children()]];
    return { node, parents: above, children: below, both: [...above, ...below], offset };
  });
}

/** Nodes that touch, moved as one. */
interface Pool {
  size: number;
  /** Of the places that its nodes ask for, each less its distance from the row's first. */
  sum: number;
}

/** Each node as near to the mean of its neighbours as the others let it; without any it stays. */
function settle<N, L>(line: readonly Standing<N, L>[], towards: Towards): void {
  const pools: Pool[] = [];
  for (const standing of line) {
    const wanted = meanOf(towards(standing), standing.node);
    pools.push({ size: 1, sum: wanted - standing.offset });
    merge(pools);
  }
  let next = 0;
  for (const { size, sum } of pools) {
    for (const { node, offset } of line.slice(next, next + size)) node.x = sum / size + offset;
    next += size;
  }
}

function meanOf<N, L>(near: Row<N, L>, node: dag.SugiNode<N, L>): number {
  if (near.length === 0) return node.ux ?? 0;
  let sum = 0;
  for (const each of near) sum += each.x;
  return sum / near.length;
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
