import type { Point } from "#lib/diagram/diagram.ts";
import { between, distance } from "#lib/diagram/route.ts";

/** A way through the picture, as the points that it passes. */
export type Way = readonly Point[];

export function lengthOf(way: Way): number {
  return pieces(way).reduce((sum, [start, end]) => sum + distance(start, end), 0);
}

/** The first part of a way, so many pixels long. */
export function upTo(way: Way, length: number): Way {
  const kept = way.slice(0, 1);
  let left = length;
  for (const [start, end] of pieces(way)) {
    const whole = distance(start, end);
    if (left < whole) return [...kept, between(start, end, left / whole)];
    kept.push(end);
    left -= whole;
  }
  return kept;
}

/** The first part of a way, to its point nearest to a place. */
export function upToPlace(way: Way, place: Point): Way {
  let best = { gap: Infinity, length: 0 };
  let passed = 0;
  for (const [start, end] of pieces(way)) {
    const share = nearestShare(start, end, place);
    const gap = distance(between(start, end, share), place);
    const whole = distance(start, end);
    if (gap < best.gap) best = { gap, length: passed + share * whole };
    passed += whole;
  }
  return upTo(way, best.length);
}

/** How far between two points the one nearest to a place lies, from 0 to 1. */
function nearestShare(start: Point, end: Point, { x, y }: Point): number {
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const square = dx * dx + dy * dy;
  if (square === 0) return 0;
  return Math.min(1, Math.max(0, ((x - start.x) * dx + (y - start.y) * dy) / square));
}

function pieces(way: Way): readonly (readonly [Point, Point])[] {
  return way.slice(1).map((end, index) => [way[index] ?? end, end] as const);
}
