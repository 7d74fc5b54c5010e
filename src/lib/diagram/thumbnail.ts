import type { Diagram, DiagramNode } from "#lib/diagram/diagram.ts";
import { litAt, type Light, type LitStep } from "#lib/diagram/lit.ts";

/** What the nodes of a picture take up, without the figures around them: SVG's `viewBox`. */
export function nodesBox({ nodes }: Diagram): string {
  const left = Math.min(...nodes.map(({ x, width }) => x - width / 2));
  const top = Math.min(...nodes.map(({ y, height }) => y - height / 2));
  const right = Math.max(...nodes.map(({ x, width }) => x + width / 2));
  const bottom = Math.max(...nodes.map(({ y, height }) => y + height / 2));
  const size = [right - left + 2 * MARGIN, bottom - top + 2 * MARGIN];
  return [left - MARGIN, top - MARGIN, ...size].join(" ");
}

/** For the stroke of a node at the edge. */
const MARGIN = 12;

/** Wires and nodes of a picture that is too small for anything written: SVG path data. */
export interface Outline {
  readonly wires: string;
  readonly nodes: string;
}

/** The whole picture. */
export function outlineOf({ nodes, edges }: Diagram): Outline {
  return { wires: edges.map(({ path }) => path).join(""), nodes: nodes.map(around).join("") };
}

/** What takes part in a step: what it computes, and what it reads. */
export function outlineAt(diagram: Diagram, step: LitStep): Readonly<Record<Light, Outline>> {
  const lit = litAt(diagram, step);
  const of = (light: Light): Outline =>
    outlineOf({
      ...diagram,
      nodes: diagram.nodes.filter(({ id }) => lit.nodes.get(id) === light),
      edges: diagram.edges.filter(({ id }) => lit.edges.get(id) === light),
    });
  return { subject: of("subject"), operand: of("operand") };
}

/** How round the corners of a loss are. */
const LOSS_CORNER = 10;

function around({ kind, x, y, width, height }: DiagramNode): string {
  const r = kind === "loss" ? LOSS_CORNER : height / 2;
  const [across, down] = [width - 2 * r, height - 2 * r];
  const corner = (dx: number, dy: number): string => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  return (
    `M${x - width / 2 + r} ${y - height / 2}h${across}${corner(r, r)}v${down}${corner(-r, r)}` +
    `h${-across}${corner(-r, -r)}v${-down}${corner(r, -r)}z`
  );
}
