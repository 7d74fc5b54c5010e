import type { Point } from "#lib/diagram/diagram.ts";
import { overlap, type Box } from "#lib/diagram/placement.ts";
import { sampled, wayAlong } from "#lib/diagram/route.ts";

/** A label that has to stand on its wire. */
export interface WireLabel {
  readonly wire: string;
  readonly width: number;
  /** Room above and below the point of the wire on which it stands. */
  readonly above: number;
  readonly below: number;
}

/** Fractions of a wire, the preferred ones first: near the source, where wires have not met yet. */
const FRACTIONS = [0.3, 0.36, 0.42, 0.24, 0.5, 0.58, 0.64, 0.7, 0.76, 0.2, 0.82] as const;
const ROUNDS = 4;
/** Free space wanted around a label. */
const CLEARANCE = 4;

/** A place where a label could stand. */
interface Option {
  readonly point: Point;
  readonly box: Box;
  /** What it costs whatever the other labels do. */
  readonly cost: number;
}

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
  const lines = new Map([...routes].map(([wire, route]) => [wire, lineOf(route)]));
  const options = labels.map((label) => {
    const own = lines.get(label.wire);
    if (!own) throw new Error(`internal: wire ${label.wire} has no route`);
    const near = reachOf(label, own);
    const others = [...lines.values()].filter((line) => line !== own && meets(line.box, near));
    const inTheWay = obstacles.filter((obstacle) => meets(obstacle, near));
    return optionsOf(label, own, others, inTheWay);
  });
  const taken = options.map(([first]) => first);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, offered] of options.entries()) {
      const others = taken.filter((_, other) => other !== index).map(({ box }) => box);
      taken[index] = cheapest(offered, others);
    }
  }
  return new Map(labels.map(({ wire }, index) => [wire, pointOf(taken[index], wire)]));
}

function cheapest(options: readonly [Option, ...Option[]], others: readonly Box[]): Option {
  const total = ({ box, cost }: Option): number => cost + coveredBy(box, others);
  let [best] = options;
  let least = total(best);
  for (const option of options.slice(1)) {
    const cost = total(option);
    if (cost < least) [best, least] = [option, cost];
  }
  return best;
}

/** The places along its wire; the first one is the preferred one. */
function optionsOf(
  label: WireLabel,
  own: Line,
  others: readonly Line[],
  obstacles: readonly Box[],
): [Option, ...Option[]] {
  const along = wayAlong(own.points);
  const optionAt = (fraction: number, rank: number): Option => {
    const point = along(fraction);
    const box = labelBox(label, point);
    return { point, box, cost: costOf(box, rank, obstacles, others) };
  };
  const [first, ...rest] = FRACTIONS;
  return [optionAt(first, 0), ...rest.map((fraction, index) => optionAt(fraction, index + 1))];
}

/** A box that holds every place of the label. */
function reachOf({ width, above, below }: WireLabel, { box }: Line): Box {
  const room = above + below + 2 * CLEARANCE;
  return {
    ...box,
    width: box.width + width + 2 * CLEARANCE,
    height: box.height + 2 * room,
  };
}

export function labelBox({ width, above, below }: WireLabel, { x, y }: Point): Box {
  return {
    x,
    y: y + (below - above) / 2,
    width: width + 2 * CLEARANCE,
    height: above + below + 2 * CLEARANCE,
  };
}

/** Covered area in square pixels; a crossed wire counts as a small patch, preference hardly at all. */
function costOf(box: Box, rank: number, obstacles: readonly Box[], wires: readonly Line[]): number {
  const crossed = wires.filter((wire) => passesThrough(wire, box)).length;
  return coveredBy(box, obstacles) + crossed * 150 + rank;
}

function coveredBy(box: Box, others: readonly Box[]): number {
  let covered = 0;
  for (const other of others) covered += overlap(box, other);
  return covered;
}

/** A drawn wire, and the smallest box around it. */
interface Line {
  readonly points: readonly Point[];
  readonly box: Box;
}

function lineOf(route: readonly Point[]): Line {
  const points = sampled(route);
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
  return { points, box: { ...middle, width: right - left, height: bottom - top } };
}

function meets(one: Box, other: Box): boolean {
  return (
    Math.abs(one.x - other.x) <= (one.width + other.width) / 2 &&
    Math.abs(one.y - other.y) <= (one.height + other.height) / 2
  );
}

function passesThrough({ points, box: around }: Line, box: Box): boolean {
  if (!meets(around, box)) return false;
  return points.slice(1).some((end, index) => segmentMeetsBox(points[index] ?? end, end, box));
}

/** Liang–Barsky clipping: a segment meets a box if some part of it lies within all four sides. */
function segmentMeetsBox(start: Point, end: Point, box: Box): boolean {
  const [left, right] = [box.x - box.width / 2, box.x + box.width / 2];
  const [top, bottom] = [box.y - box.height / 2, box.y + box.height / 2];
  // most segments lie wholly on one side
  if (start.x < left ? end.x < left : start.x > right && end.x > right) return false;
  if (start.y < top ? end.y < top : start.y > bottom && end.y > bottom) return false;
  const dx = end.x - start.x;
  const dy = end.y - start.y;
  const sides = [
    [-dx, start.x - left],
    [dx, right - start.x],
    [-dy, start.y - top],
    [dy, bottom - start.y],
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

function pointOf(option: Option | undefined, wire: string): Point {
  if (!option) throw new Error(`internal: the label of wire ${wire} has no place`);
  return option.point;
}
