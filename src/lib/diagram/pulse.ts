import type {
  Diagram,
  DiagramEdge,
  DiagramFigure,
  DiagramNode,
  FigureRole,
  Point,
} from "#lib/diagram/diagram.ts";
import type { LitStep } from "#lib/diagram/lit.ts";
import { captionWidth, sizeOf } from "#lib/diagram/figure-size.ts";
import { pointsOf } from "#lib/diagram/path-points.ts";
import type { Way } from "#lib/diagram/way.ts";

/** A figure on its way through the picture; times in milliseconds from the step's beginning. */
export interface Pulse {
  /** `null` where what travels has no figure in the picture. */
  readonly figure: string | null;
  readonly way: Way;
  readonly begins: number;
  readonly takes: number;
  /** It does not arrive: the gate lets nothing through. */
  readonly stops: boolean;
}

export const TRAVEL = 520;

/** Something that takes `TRAVEL` from the beginning, unless told otherwise. */
export function pulse(
  figure: string | null,
  way: Way,
  { begins = 0, takes = TRAVEL, stops = false }: Partial<Omit<Pulse, "figure" | "way">> = {},
): Pulse {
  return { figure, way, begins, takes, stops };
}

/** The times of pulses that come one by one, however many. */
export function oneByOne(count: number): readonly Pick<Pulse, "begins" | "takes">[] {
  const gap = count > 1 ? Math.min(190, 380 / (count - 1)) : 0;
  return Array.from({ length: count }, (_, index) => ({ begins: index * gap, takes: 420 }));
}

export function computes(
  part: Pick<DiagramNode | DiagramEdge, "quantities">,
  { id }: LitStep,
): boolean {
  return part.quantities.includes(id);
}

export function isRead(
  part: Pick<DiagramNode | DiagramEdge, "quantities">,
  { uses }: LitStep,
): boolean {
  return part.quantities.some((quantity) => uses.includes(quantity));
}

/** The figure in one of these places that a step reads. */
export function readFigure(
  { figures }: Pick<DiagramNode | DiagramEdge, "figures">,
  { uses }: LitStep,
  roles: readonly FigureRole[],
): DiagramFigure | null {
  return (
    figures.find(({ role, slot }) => roles.includes(role) && uses.includes(slot.quantity)) ?? null
  );
}

/** Whatever stands above or in a node as its value. */
export const VALUE: readonly FigureRole[] = ["value", "inside"];

export function nodeOf({ nodes }: Diagram, id: string): DiagramNode {
  const node = nodes.find((each) => each.id === id);
  if (!node) throw new Error(`internal: no node ${id}`);
  return node;
}

/** Out of a node, from its figure if there is one, and along a wire. */
export function along({ path }: DiagramEdge, from: Station | null): Way {
  return [...start(from), ...pointsOf(path)];
}

export function against({ path }: DiagramEdge, from: Station | null): Way {
  return [...start(from), ...pointsOf(path).toReversed()];
}

function start(from: Station | null): Way {
  return from ? [pointAt(from)] : [];
}

/** Where a pulse begins or ends: a node, or a figure. */
type Station = Point | DiagramFigure;

/** The middle of a node; of a figure without its caption. */
export function pointAt(station: Station): Point {
  const { x, y } = station;
  if (!("caption" in station)) return { x, y };
  return { x: x + captionWidth(station.caption, sizeOf(station.role)) / 2, y };
}
