import type { Point } from "#lib/diagram/diagram.ts";

/** Where a picture's origin is on the screen, and how large its pixels are. */
export interface Frame extends Point {
  readonly scale: number;
}

export function frameOf(svg: SVGSVGElement): Frame | null {
  const matrix = svg.getScreenCTM();
  return matrix && { x: matrix.e, y: matrix.f, scale: matrix.a };
}

/** From places in the old picture to places in the new one. */
export interface Mapping {
  readonly scale: number;
  readonly map: (point: Point) => Point;
}

export function between(from: Frame, to: Frame): Mapping {
  const scale = from.scale / to.scale;
  const [x, y] = [(from.x - to.x) / to.scale, (from.y - to.y) / to.scale];
  return { scale, map: (point) => ({ x: point.x * scale + x, y: point.y * scale + y }) };
}

/** What is drawn around one point, at another one and in another size. */
export function placed(at: Point, drawn: Point, scale: number): string {
  return `translate(${at.x}px, ${at.y}px) scale(${scale}) translate(${-drawn.x}px, ${-drawn.y}px)`;
}
