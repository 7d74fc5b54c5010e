import type { Graph, GraphEdge } from "#lib/engine/graph/graph.ts";
import type { Point } from "#lib/diagram/diagram.ts";
import type { Parts } from "#lib/diagram/drawn.ts";
import {
  boxAt,
  extentOf,
  MARGIN,
  overlap,
  type Box,
  type Extent,
  type Placement,
} from "#lib/diagram/placement.ts";

/** Free width between a gate and what it reads, beside what is written on the wire. */
const COLUMN_GAP = 40;
/** So near a gate may come to what it reads before it gives way. */
const LEAST_GAP = 16;
/** If more gates than this have to give way the picture has another shape. */
const MOST_MOVED = 8;
/** Free height between two nodes. */
const ROW_GAP = 22;

/**
 * Places for the nodes of a program's graph that leave everything where it stood: what is new stands
 * beside what it reads, or else beside what reads it, and only a gate that now reads something to
 * its right gives way.
 *
 * @param stood for each node the one of the earlier placement that it goes on from, where there is one
 * @returns `null` where much of the picture would have to give way
 */
export function followPlaces(
  graph: Graph,
  parts: Parts,
  stood: ReadonlyMap<string, string>,
  before: Placement,
): ReadonlyMap<string, Point> | null {
  const ground = new Ground(graph, parts);
  for (const { id } of graph.nodes) {
    const place = before.nodes.get(stood.get(id) ?? "");
    if (place) ground.put(id, place);
  }
  for (const { id } of graph.nodes) ground.settleAfterSources(id);
  for (const { id } of graph.nodes.toReversed()) ground.settleBeforeReader(id, before.height);
  let moved = 0;
  for (const { id } of graph.nodes) {
    if (ground.giveWay(id)) moved += 1;
    if (moved > MOST_MOVED) return null;
  }
  return ground.places;
}

/** Where things stand, and where there is room. */
class Ground {
  readonly #extents: ReadonlyMap<string, Extent>;
  readonly #labelWidths: ReadonlyMap<string, number>;
  readonly #into: ReadonlyMap<string, readonly GraphEdge[]>;
  readonly #outOf: ReadonlyMap<string, readonly GraphEdge[]>;
  readonly #places = new Map<string, Point>();
  readonly #boxes = new Map<string, Box>();

  constructor({ edges }: Graph, { extents, labelWidths }: Parts) {
    this.#extents = extents;
    this.#labelWidths = labelWidths;
    this.#into = groupedBy(edges, ({ to }) => to);
    this.#outOf = groupedBy(edges, ({ from }) => from);
  }

  get places(): ReadonlyMap<string, Point> {
    return this.#places;
  }

  put(id: string, at: Point): void {
    this.#places.set(id, at);
    this.#boxes.set(id, boxAt(at, extentOf(this.#extents, id)));
  }

  /** A new gate stands to the right of what it reads, amid it. */
  settleAfterSources(id: string): void {
    if (this.#places.has(id)) return;
    const sources = (this.#into.get(id) ?? []).flatMap(({ from }) => this.#places.get(from) ?? []);
    if (sources.length === 0) return;
    const y = sources.reduce((sum, source) => sum + source.y, 0) / sources.length;
    this.#settle(id, { x: this.#leastX(id, (wire) => this.#roomAlong(wire)), y });
  }

  /** What reads nothing that has a place stands to the left of what reads it, or at the bottom. */
  settleBeforeReader(id: string, bottom: number): void {
    if (this.#places.has(id)) return;
    const wire = (this.#outOf.get(id) ?? []).find(({ to }) => this.#places.has(to));
    const reader = wire && this.#places.get(wire.to);
    const x = wire && reader ? reader.x - this.#roomAlong(wire) : 0;
    this.#settle(id, { x, y: reader?.y ?? bottom });
  }

  /** A gate that stands before something that it reads goes to the right of it: whether it did. */
  giveWay(id: string): boolean {
    const at = this.#places.get(id);
    if (!at || at.x >= this.#leastX(id, (wire) => this.#leastAlong(wire))) return false;
    this.#settle(id, { x: this.#leastX(id, (wire) => this.#roomAlong(wire)), y: at.y });
    return true;
  }

  /** How far to the right a gate has to stand of all that it reads and that has a place. */
  #leastX(id: string, along: (wire: GraphEdge) => number): number {
    const least = (this.#into.get(id) ?? []).map((wire) => {
      const source = this.#places.get(wire.from);
      return source ? source.x + along(wire) : -Infinity;
    });
    return Math.max(-Infinity, ...least);
  }

  /** Between the middles of a wire's ends, with room for all figures. */
  #roomAlong({ id, from, to }: GraphEdge): number {
    const [source, target] = [extentOf(this.#extents, from), extentOf(this.#extents, to)];
    return source.right + COLUMN_GAP + (this.#labelWidths.get(id) ?? 0) + target.left;
  }

  /** Between the middles of a wire's ends, so that it can be seen. */
  #leastAlong({ from, to }: GraphEdge): number {
    return (
      (extentOf(this.#extents, from).width + extentOf(this.#extents, to).width) / 2 + LEAST_GAP
    );
  }

  /** Puts a node at the free place nearest to the one that is wished for, below or above it. */
  #settle(id: string, wish: Point): void {
    const { left, above } = extentOf(this.#extents, id);
    this.#boxes.delete(id);
    const x = Math.max(wish.x, MARGIN + left);
    for (let step = 0; ; step += 1) {
      const y = [wish.y + step * ROW_GAP, wish.y - step * ROW_GAP].find(
        (each) => each >= MARGIN + above && this.#isFree(id, { x, y: each }),
      );
      if (y !== undefined) {
        this.put(id, { x, y });
        return;
      }
    }
  }

  #isFree(id: string, at: Point): boolean {
    const box = boxAt(at, extentOf(this.#extents, id));
    const roomy = { ...box, height: box.height + 2 * ROW_GAP };
    return [...this.#boxes.values()].every((other) => overlap(roomy, other) === 0);
  }
}

function groupedBy(
  edges: readonly GraphEdge[],
  end: (edge: GraphEdge) => string,
): ReadonlyMap<string, readonly GraphEdge[]> {
  const groups = new Map<string, GraphEdge[]>();
  for (const edge of edges) {
    const group = groups.get(end(edge));
    if (group) group.push(edge);
    else groups.set(end(edge), [edge]);
  }
  return groups;
}
