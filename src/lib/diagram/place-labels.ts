import type { Point } from "#lib/diagram/diagram.ts";
import { overlap, type Box } from "#lib/diagram/placement.ts";
import { pointAlong, sampled } from "#lib/diagram/route.ts";

/** A label that has to stand on its wire. */
export interface WireLabel {
  readonly wire: string;
  readonly width: number;
  /** Room above and below the point of the wire on which it stands. */
  readonly above: number;
  readonly below: number;
}

/** Fractions of a wire, the preferred ones first: near the source, where wires have not met yet. */
const FRACTIONS = [0.3, 0.36, 0.42, 0.24, 0.5, 0.58, 0.64, 0.7, 0.76, 0.2, 0.82];
const ROUNDS = 4;
/** Free space wanted around a label. */
const CLEARANCE = 4;

/**
 * A place for each label, so that labels cover neither each other, nor nodes and their figures,
 * nor, where it can be had, other wires. Each label in turn takes its best place, given those of
 * the others, for a few rounds (coordinate descent): the picture is small, and calm enough then.
 */
export function placeLabels(
  labels: readonly WireLabel[],
  routes: ReadonlyMap<string, readonly Point[]>,
  obstacles: readonly Box[],
): ReadonlyMap<string, Point> {
  const places = new Map<string, Point>();
  const lines = new Map([...routes].map(([wire, route]) => [wire, sampled(route)] as const));
  for (const label of labels) places.set(label.wire, pointAlong(routeOf(routes, label.wire), 0.3));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const label of labels) {
      const others = labels
        .filter((other) => other.wire !== label.wire)
        .map((other) => labelBox(other, pointOf(places, other.wire)));
      const route = routeOf(routes, label.wire);
      const wires = [...lines].filter(([wire]) => wire !== label.wire).map(([, each]) => each);
      const options = FRACTIONS.map((fraction, rank) => {
        const point = pointAlong(route, fraction);
        return { point, cost: costAt(label, point, rank, [...others, ...obstacles], wires) };
      });
      const best = options.reduce((a, b) => (b.cost < a.cost ? b : a));
      places.set(label.wire, best.point);
    }
  }
  return places;
}

function labelBox({ width, above, below }: WireLabel, { x, y }: Point): Box {
  return {
    x,
    y: y + (below - above) / 2,
    width: width + 2 * CLEARANCE,
    height: above + below + 2 * CLEARANCE,
  };
}

/** Covered area in square pixels; a crossed wire counts as a small patch, preference hardly at all. */
function costAt(
  label: WireLabel,
  point: Point,
  rank: number,
  boxes: readonly Box[],
  wires: readonly (readonly Point[])[],
): number {
  const box = labelBox(label, point);
  const covered = boxes.reduce((sum, other) => sum + overlap(box, other), 0);
  const crossed = wires.filter((wire) => passesThrough(wire, box)).length;
  return covered + crossed * 150 + rank;
}

function passesThrough(route: readonly Point[], box: Box): boolean {
  return route.slice(1).some((end, index) => segmentMeetsBox(route[index] ?? end, end, box));
}

/** Liang–Barsky clipping: a segment meets a box if some part of it lies within all four sides. */
function segmentMeetsBox(start: Point, end: Point, box: Box): boolean {
  const dx = end.x - start.x;
  const dy = end.y - start.y;
  const sides = [
    [-dx, start.x - (box.x - box.width / 2)],
    [dx, box.x + box.width / 2 - start.x],
    [-dy, start.y - (box.y - box.height / 2)],
    [dy, box.y + box.height / 2 - start.y],
  ] as const;
  let enters = 0;
  let leaves = 1;
  for (const [towards, distance] of sides) {
    if (towards === 0 && distance < 0) return false;
    if (towards < 0) enters = Math.max(enters, distance / towards);
    if (towards > 0) leaves = Math.min(leaves, distance / towards);
  }
  return enters < leaves;
}

function pointOf(places: ReadonlyMap<string, Point>, wire: string): Point {
  const point = places.get(wire);
  if (!point) throw new Error(`internal: the label of wire ${wire} has no place`);
  return point;
}

function routeOf(routes: ReadonlyMap<string, readonly Point[]>, wire: string): readonly Point[] {
  const route = routes.get(wire);
  if (!route) throw new Error(`internal: wire ${wire} has no route`);
  return route;
}
