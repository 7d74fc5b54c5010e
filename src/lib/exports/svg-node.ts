import type { DiagramNode } from "#lib/diagram/diagram.ts";
import type { Light } from "#lib/diagram/lit.ts";
import { TYPE } from "#lib/diagram/measure.ts";
import { rounded } from "#lib/diagram/route.ts";
import { element } from "#lib/exports/markup.ts";
import { pictureColours } from "#lib/exports/picture-colours.ts";
import { plainRun, raisedRun, svgText, symbolRuns, type TextRun } from "#lib/exports/svg-text.ts";

/** Width of the light around the node that a step computes. */
const HALO = 7;

export function svgHalo({ x, y, width, height }: DiagramNode, tint: string): string {
  return element("rect", {
    x: rounded(x - width / 2 - HALO),
    y: rounded(y - height / 2 - HALO),
    width: rounded(width + 2 * HALO),
    height: rounded(height + 2 * HALO),
    rx: rounded(height / 2 + HALO),
    fill: tint,
  });
}

/** A node's body and its label. */
export function svgNode(node: DiagramNode, light: Light | null, accent: string): string {
  const { x, y, width, height, kind } = node;
  const body = element("rect", {
    x: rounded(x - width / 2),
    y: rounded(y - height / 2),
    width,
    height,
    rx: kind === "loss" ? 10 : rounded(height / 2),
    fill: pictureColours.ground,
    stroke: light === null ? pictureColours.outline : accent,
    "stroke-width": strokeOf(light),
  });
  const look = {
    "text-anchor": "middle",
    fill: pictureColours.ink,
    "font-weight": kind === "unit" ? "bold" : null,
  };
  return body + svgText(labelRuns(node), { x, y: node.labelY, size: TYPE.label }, look);
}

function strokeOf(light: Light | null): number {
  switch (light) {
    case "subject":
      return 3;
    case "operand":
      return 2;
    case null:
      return 1.6;
  }
}

function labelRuns({ label }: DiagramNode): readonly TextRun[] {
  if (label.kind === "symbol") return symbolRuns(label.symbol, TYPE.label);
  const { text, raised } = label;
  const run = plainRun(text, TYPE.label);
  return raised === null ? [run] : [run, raisedRun(raised, TYPE.label)];
}
