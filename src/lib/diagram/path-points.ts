import type { Point } from "#lib/diagram/diagram.ts";
import { between } from "#lib/diagram/route.ts";

const SAMPLES_A_BEND = 8;

/** Points on a drawn wire, from its path data: straight pieces by their ends, bends sampled. */
export function pointsOf(path: string): readonly Point[] {
  const points: Point[] = [];
  for (const [, command, rest = ""] of path.matchAll(/([MLQ])([^MLQ]*)/g)) {
    const [first, second] = pairs(rest);
    if (!first) throw new Error(`internal: ${path} is no wire`);
    const from = points.at(-1);
    if (command === "Q" && from && second) points.push(...bend(from, first, second));
    else points.push(first);
  }
  return points;
}

function pairs(numbers: string): readonly Point[] {
  return [...numbers.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => ({
    x: Number(x),
    y: Number(y),
  }));
}

/** A quadratic Bézier curve, without its start. */
function bend(from: Point, control: Point, to: Point): readonly Point[] {
  return Array.from({ length: SAMPLES_A_BEND }, (_, index) => {
    const t = (index + 1) / SAMPLES_A_BEND;
    return between(between(from, control, t), between(control, to, t), t);
  });
}
