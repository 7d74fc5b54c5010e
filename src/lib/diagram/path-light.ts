import type { Diagram, DiagramEdge, Point } from "#lib/diagram/diagram.ts";
import { pointsOf } from "#lib/diagram/path-points.ts";
import { distance, rounded } from "#lib/diagram/route.ts";
import { lengthOf, upTo } from "#lib/diagram/way.ts";
import type { QuantityId } from "#lib/engine/expression/expression.ts";

/** Ways through the picture: which of them, numbered from 1, pass a node or a wire. */
export interface PathLight {
  readonly nodes: ReadonlyMap<string, readonly number[]>;
  readonly edges: ReadonlyMap<string, readonly number[]>;
  /** Where each way's number stands; none where there is one way only. */
  readonly numbers: readonly WayNumber[];
}

export interface WayNumber extends Point {
  readonly number: number;
}

/**
 * What lies on some ways through the graph.
 *
 * @param paths each as the quantities that it passes; neighbours belong to one node, or to two
 *   that a wire joins, or to a node and a wire that ends in it
 */
export function pathLight(diagram: Diagram, paths: readonly (readonly QuantityId[])[]): PathLight {
  const nodes = new Map<string, number[]>();
  const edges = new Map<string, number[]>();
  paths.forEach((path, index) => {
    for (const { kind, id } of partsOn(diagram, path)) {
      const passed = kind === "node" ? nodes : edges;
      passed.set(id, [...new Set([...(passed.get(id) ?? []), index + 1])]);
    }
  });
  const numbers = paths.length > 1 ? paths.map((_, index) => index + 1) : [];
  return { nodes, edges, numbers: numbers.flatMap((number) => numberAt(diagram, edges, number)) };
}

type Part =
  | { readonly kind: "node"; readonly id: string }
  | { readonly kind: "wire"; readonly id: string; readonly edge: DiagramEdge };

function partsOn(diagram: Diagram, path: readonly QuantityId[]): readonly Part[] {
  const parts: Part[] = [];
  let last: Part | null = null;
  for (const quantity of path) {
    const part = nextPart(diagram, quantity, last);
    if (!part) continue;
    if (last?.kind === "node" && part.kind === "node" && part.id !== last.id) {
      const edge = wireBetween(diagram, last.id, part.id);
      if (edge) parts.push({ kind: "wire", id: edge.id, edge });
    }
    parts.push(part);
    last = part;
  }
  return parts;
}

/** Where a quantity stands; of several places, the one next to where the way comes from. */
function nextPart(diagram: Diagram, quantity: QuantityId, last: Part | null): Part | null {
  const parts: readonly Part[] = [
    ...diagram.nodes
      .filter(({ quantities }) => quantities.includes(quantity))
      .map(({ id }) => ({ kind: "node" as const, id })),
    ...diagram.edges
      .filter(({ quantities }) => quantities.includes(quantity))
      .map((edge) => ({ kind: "wire" as const, id: edge.id, edge })),
  ];
  return parts.find((part) => last && touch(diagram, part, last)) ?? parts[0] ?? null;
}

function touch(diagram: Diagram, a: Part, b: Part): boolean {
  if (a.kind === "node" && b.kind === "node")
    return a.id === b.id || wireBetween(diagram, a.id, b.id) !== null;
  if (a.kind === "wire") return b.kind === "node" && endsIn(a.edge, b.id);
  return b.kind === "wire" && endsIn(b.edge, a.id);
}

function wireBetween({ edges }: Diagram, a: string, b: string): DiagramEdge | null {
  return edges.find((edge) => endsIn(edge, a) && endsIn(edge, b)) ?? null;
}

function endsIn({ from, to }: DiagramEdge, node: string): boolean {
  return from === node || to === node;
}

const FRACTIONS = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];

/** On a wire that this way has for itself, as far from figures and other ways as can be. */
function numberAt(
  diagram: Diagram,
  passed: ReadonlyMap<string, readonly number[]>,
  number: number,
): readonly WayNumber[] {
  const own = diagram.edges.filter(({ id }) => passed.get(id)?.join() === String(number));
  const places = own.flatMap(({ path }) => {
    const points = pointsOf(path);
    const whole = lengthOf(points);
    return FRACTIONS.map((fraction) => upTo(points, fraction * whole).at(-1) ?? { x: 0, y: 0 });
  });
  const figures = [...diagram.nodes, ...diagram.edges].flatMap((part) => part.figures);
  const room = (place: Point): number =>
    Math.min(...[...figures, ...diagram.nodes].map((other) => distance(place, other)));
  const [best] = places.toSorted((a, b) => room(b) - room(a));
  return best ? [{ number, x: rounded(best.x), y: rounded(best.y) }] : [];
}
