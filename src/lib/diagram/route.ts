import type { Point } from "#lib/diagram/diagram.ts";

/** Path data of a wire: straight between two points, rounded where it bends. */
export function pathData(route: readonly Point[]): string {
  const [start, ...rest] = route;
  const end = rest.at(-1);
  if (!start || !end) throw new Error("internal: a wire has two ends");
  const bends = rest.slice(0, -1).map((bend, index) => {
    const next = rest[index + 1] ?? end;
    return `Q${pair(bend)} ${pair(index === rest.length - 2 ? next : middle(bend, next))}`;
  });
  const first = rest[0];
  const opening = rest.length > 1 && first ? `L${pair(middle(start, first))}` : "";
  return [`M${pair(start)}`, opening, ...bends, `L${pair(end)}`].join("");
}

/** The point at a fraction of a wire's first straight piece, where its labels stand. */
export function pointAlong(route: readonly Point[], fraction: number): Point {
  const [start, first] = route;
  if (!start || !first) throw new Error("internal: a wire has two ends");
  const share = route.length > 2 ? fraction / 2 : fraction;
  return {
    x: start.x + (first.x - start.x) * share,
    y: start.y + (first.y - start.y) * share,
  };
}

function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

function pair({ x, y }: Point): string {
  return `${rounded(x)} ${rounded(y)}`;
}

/** A tenth of a pixel is finer than any screen. */
export function rounded(length: number): number {
  return Math.round(length * 10) / 10;
}
