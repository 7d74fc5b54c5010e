import type { Point } from "#lib/diagram/diagram.ts";

/** The room that a node takes with the figures around it, measured from its centre. */
export interface Extent {
  /** Of the node itself. */
  readonly width: number;
  readonly height: number;
  /** To the farthest point of what belongs to it. */
  readonly left: number;
  readonly right: number;
  readonly above: number;
  readonly below: number;
}

/** A rectangle by its middle. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** Where a layout has put things; the origin is the upper left corner of the picture. */
export interface Placement {
  readonly width: number;
  readonly height: number;
  readonly nodes: ReadonlyMap<string, Point>;
  /** The points that each wire passes, in the direction of the forward pass. */
  readonly routes: ReadonlyMap<string, readonly Point[]>;
}

/** Room around the whole picture. */
export const MARGIN = 12;

/** The area that two boxes share. */
export function overlap(a: Box, b: Box): number {
  const across = (a.width + b.width) / 2 - Math.abs(a.x - b.x);
  const down = (a.height + b.height) / 2 - Math.abs(a.y - b.y);
  return across > 0 && down > 0 ? across * down : 0;
}

/** The box that a node and its figures fill. */
export function boxAt({ x, y }: Point, extent: Extent): Box {
  return {
    x: x + (extent.right - extent.left) / 2,
    y: y + (extent.below - extent.above) / 2,
    width: extent.left + extent.right,
    height: extent.above + extent.below,
  };
}

/** Moves everything so that the picture begins at the margin, and measures it. */
export function fitted(
  nodes: ReadonlyMap<string, Point>,
  routes: ReadonlyMap<string, readonly Point[]>,
  extents: ReadonlyMap<string, Extent>,
): Placement {
  const boxes = [
    ...[...nodes].map(([id, at]) => boxAt(at, extentOf(extents, id))),
    ...[...routes.values()].flat().map(({ x, y }) => ({ x, y, width: 0, height: 0 })),
  ];
  const left = Math.min(...boxes.map((box) => box.x - box.width / 2)) - MARGIN;
  const top = Math.min(...boxes.map((box) => box.y - box.height / 2)) - MARGIN;
  const shift = ({ x, y }: Point): Point => ({ x: x - left, y: y - top });
  return {
    width: Math.max(...boxes.map((box) => box.x + box.width / 2)) + MARGIN - left,
    height: Math.max(...boxes.map((box) => box.y + box.height / 2)) + MARGIN - top,
    nodes: new Map([...nodes].map(([id, at]) => [id, shift(at)])),
    routes: new Map([...routes].map(([id, points]) => [id, points.map(shift)])),
  };
}

export function extentOf(extents: ReadonlyMap<string, Extent>, id: string): Extent {
  const extent = extents.get(id);
  if (!extent) throw new Error(`internal: node ${id} has no extent`);
  return extent;
}
