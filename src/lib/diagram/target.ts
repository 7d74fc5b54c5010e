import type { DiagramFigure } from "#lib/diagram/diagram.ts";
import { sizeOf } from "#lib/diagram/figure-size.ts";
import type { Box } from "#lib/diagram/placement.ts";

/** 24 pixels of the screen (WCAG 2.5.8) where a picture is shown at 0.6 of its size, the least. */
const LEAST = 24 / 0.6;
const LINE_HEIGHT = 1.3;

/** Where a press is meant for figures that stand one under the other: over them, and not too small. */
export function targetOf(figures: readonly DiagramFigure[]): Box {
  const left = Math.min(...figures.map(({ x, width }) => x - width / 2));
  const right = Math.max(...figures.map(({ x, width }) => x + width / 2));
  const top = Math.min(...figures.map((figure) => figure.y - heightOf(figure) / 2));
  const bottom = Math.max(...figures.map((figure) => figure.y + heightOf(figure) / 2));
  return {
    x: (left + right) / 2,
    y: (top + bottom) / 2,
    width: Math.max(LEAST, right - left),
    height: Math.max(LEAST, bottom - top),
  };
}

function heightOf({ role }: DiagramFigure): number {
  return sizeOf(role) * LINE_HEIGHT;
}
