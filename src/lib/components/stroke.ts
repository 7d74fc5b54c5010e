import type { Point } from "#lib/diagram/diagram.ts";

/** A line that was drawn by hand: where the pen was, in order. */
export type Stroke = readonly Point[];

/** SVG path data; a single point is a dot. */
export function strokePath([first, ...rest]: Stroke): string {
  if (!first) return "";
  const way = rest.length === 0 ? [first] : rest;
  return `M${first.x} ${first.y}${way.map(({ x, y }) => `L${x} ${y}`).join("")}`;
}
