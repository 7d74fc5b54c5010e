import {
  around,
  aroundFigure,
  litParts,
  overlap,
  type Box,
  type Camera,
  type Size,
} from "#lib/diagram/camera.ts";
import type { Diagram, DiagramFigure, DiagramNode } from "#lib/diagram/diagram.ts";
import { sizeOf } from "#lib/diagram/figure-size.ts";
import type { LitStep } from "#lib/diagram/lit.ts";
import { TYPE } from "#lib/diagram/measure.ts";
import { labelWidth } from "#lib/diagram/node-figures.ts";
import { isAbsent, slotState, type Progress } from "#lib/diagram/slot-state.ts";

/** A picture as a hall sees it. */
export interface HallView {
  readonly camera: Camera;
  readonly frame: Size;
  /** By how much type of a size is drawn larger than in the picture. */
  readonly grown: (size: number) => number;
}

/** What is left out of a picture because the last row could not read it. */
export interface LeftOut {
  readonly figures: ReadonlySet<DiagramFigure>;
  /** Nodes without their labels, by their ids. */
  readonly labels: ReadonlySet<string>;
}

/**
 * What does not take part in a step gives way: figures and labels that an edge of the frame would
 * cut, and figures for which there is no room at a size that the last row can read.
 */
export function leftOut(diagram: Diagram, step: LitStep & Progress, view: HallView): LeftOut {
  const seen = boxInView(view);
  const boxOf = (figure: DiagramFigure): Box =>
    aroundFigure(figure, view.grown(sizeOf(figure.role)));
  const lit = new Set(litParts(diagram, step).figures);
  const taken = [...lit].map(boxOf);
  const figures = new Set<DiagramFigure>();
  for (const { figure, room, beside } of figuresOf(diagram, step)) {
    if (lit.has(figure)) continue;
    const box = boxOf(figure);
    const fits = figure.width * view.grown(sizeOf(figure.role)) <= room;
    const hasRoom = fits && ![...taken, ...beside].some((other) => overlap(box, other));
    if (within(box, seen) && hasRoom) taken.push(box);
    else figures.add(figure);
  }
  const cut = diagram.nodes.filter((node) => !within(labelBox(node, view), seen));
  return { figures, labels: new Set(cut.map(({ id }) => id)) };
}

interface PlacedFigure {
  readonly figure: DiagramFigure;
  /** How wide it may be. */
  readonly room: number;
  /** Where it has no room. */
  readonly beside: readonly Box[];
}

/** What is in a node keeps as much from its rim, both sides together. */
const RIM = 10;

/** The figures that are in the picture, empty slots last. One inside a node has its room there. */
function figuresOf({ nodes, edges }: Diagram, progress: Progress): PlacedFigure[] {
  const bodies = nodes.map(around);
  const inside = nodes.flatMap(({ figures, width }) =>
    figures
      .filter(({ role }) => role === "inside")
      .map((figure) => ({ figure, room: width - RIM, beside: [] })),
  );
  const outside = [...nodes, ...edges]
    .flatMap(({ figures }) => figures.filter(({ role }) => role !== "inside"))
    .map((figure) => ({ figure, room: Infinity, beside: bodies }));
  const placed = [...inside, ...outside].filter(({ figure }) => !isAbsent(figure, progress));
  const isEmpty = ({ figure }: PlacedFigure): boolean =>
    slotState(figure.slot, progress) === "pending";
  return [...placed.filter((each) => !isEmpty(each)), ...placed.filter(isEmpty)];
}

/** What touches the edge looks cut; and bold type is a little wider than it is taken for. */
const EDGE = 3;

function boxInView({ camera, frame }: HallView): Box {
  const { scale, x, y } = camera;
  return {
    x: -x / scale + EDGE,
    y: -y / scale + EDGE,
    width: frame.width / scale - 2 * EDGE,
    height: frame.height / scale - 2 * EDGE,
  };
}

/** How high a line is, for its size of type. */
const LINE = 1.6;

function labelBox({ x, labelY, label }: DiagramNode, { grown }: HallView): Box {
  const size = TYPE.label * grown(TYPE.label);
  const width = (labelWidth(label) * size) / TYPE.label;
  return around({ x, y: labelY, width, height: size * LINE });
}

function within(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}
