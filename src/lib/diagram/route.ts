import type { Point } from "#lib/diagram/diagram.ts";

/** Path data of a wire: straight between two points, rounded where it bends. */
export function pathData(route: readonly Point[]): string {
  const [start, ...rest] = route;
  const end = rest.at(-1);
  if (!start || !end) throw new Error("internal: a wire has two ends");
  const bends = rest.slice(0, -1).map((bend, index) => {
    const next = rest[index + 1] ?? end;
    return `Q${pair(bend)} ${pair(index === rest.length - 2 ? next : between(bend, next, 0.5))}`;
  });
  const first = rest[0];
  const opening = rest.length > 1 && first ? `L${pair(between(start, first, 0.5))}` : "";
  return [`M${pair(start)}`, opening, ...bends, `L${pair(end)}`].join("");
}

/** The points at fractions of a drawn line's length, which is measured once. */
export function wayAlong(points: readonly Point[]): (fraction: number) => Point {
  const lengths = points.slice(1).map((end, index) => distance(points[index] ?? end, end));
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  return (fraction) => {
    let left = fraction * whole;
    for (const [index, length] of lengths.entries()) {
      const start = points[index];
      const end = points[index + 1];
      if (!start || !end) break;
      if (left <= length) return between(start, end, length === 0 ? 0 : left / length);
      left -= length;
    }
    throw new Error("internal: a fraction of a wire is at most 1");
  };
}

const SAMPLES_A_BEND = 8;

/** Points on the drawn line, bends included. */
export function sampled(route: readonly Point[]): readonly Point[] {
  const start = route[0];
  const end = route.at(-1);
  if (!start || !end) throw new Error("internal: a wire has two ends");
  const bends = route.slice(1, -1).flatMap((bend, index) => {
    const from = between(route[index] ?? start, bend, 0.5);
    const last = index === route.length - 3;
    const next = route[index + 2] ?? end;
    const to = last ? next : between(bend, next, 0.5);
    return Array.from({ length: SAMPLES_A_BEND + 1 }, (_, sample) => {
      const t = sample / SAMPLES_A_BEND;
      return between(between(from, bend, t), between(bend, to, t), t);
    });
  });
  return [start, ...bends, end];
}

export function between(a: Point, b: Point, share: number): Point {
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}

function pair({ x, y }: Point): string {
  return `${rounded(x)} ${rounded(y)}`;
}

/** A tenth of a pixel is finer than any screen. */
export function rounded(length: number): number {
  return Math.round(length * 10) / 10;
}
