import type { Diagram, DiagramFigure, DiagramNode, FigureRole } from "#lib/diagram/diagram.ts";
import { sizeOf } from "#lib/diagram/figure-size.ts";
import { litAt, type LitStep } from "#lib/diagram/lit.ts";

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A part of a picture, in its own pixels. */
export interface Box extends Size {
  readonly x: number;
  readonly y: number;
}

/** How a picture lies behind a frame: enlarged `scale` times, its corner at `x`, `y` of the frame. */
export interface Camera {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** Halos and arrows reach so far around what is lit. */
const margin = 12;

/** What of a picture takes part in a step. */
export interface LitParts {
  readonly nodes: readonly DiagramNode[];
  readonly figures: readonly DiagramFigure[];
}

/**
 * Where everything stands that takes part in a step; the whole picture where nothing does.
 *
 * @param grown by how much a figure that takes part is drawn larger than in the picture
 */
export function litBox(
  diagram: Diagram,
  step: LitStep,
  grown: (role: FigureRole) => number = () => 1,
): Box {
  const { nodes, figures } = litParts(diagram, step);
  const boxes = [
    ...nodes.map(around),
    ...figures.map((figure) => aroundFigure(figure, grown(figure.role))),
  ];
  return boxes.length === 0 ? whole(diagram) : enclosing(boxes);
}

/** What takes part in a step: nodes, also at the ends of its wires, and figures. */
export function litParts(diagram: Diagram, step: LitStep): LitParts {
  const lit = litAt(diagram, step);
  const takesPart = ({ slot }: DiagramFigure): boolean =>
    slot.quantity === step.id || step.uses.includes(slot.quantity);
  const edges = diagram.edges.filter(({ id }) => lit.edges.has(id));
  const ends = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const nodes = diagram.nodes.filter(({ id }) => lit.nodes.has(id) || ends.has(id));
  return { nodes, figures: [...nodes, ...edges].flatMap((part) => part.figures.filter(takesPart)) };
}

/** The frame of a figure is higher than its type, and wider than its digits. */
export function aroundFigure(figure: DiagramFigure, grown: number): Box {
  const size = sizeOf(figure.role);
  return around({
    ...figure,
    width: (figure.width + size / 2) * grown,
    height: size * 1.4 * grown,
  });
}

/** Frames may touch. */
const TOUCH = 3;

/** Whether one of two boxes hides some of the other. */
export function overlap(one: Box, other: Box): boolean {
  return (
    one.x + TOUCH < other.x + other.width &&
    other.x + TOUCH < one.x + one.width &&
    one.y + TOUCH < other.y + other.height &&
    other.y + TOUCH < one.y + one.height
  );
}

function whole({ width, height }: Diagram): Box {
  return { x: 0, y: 0, width, height };
}

/** @param place with its middle at `x`, `y` */
export function around({ x, y, width, height }: Box): Box {
  return { x: x - width / 2, y: y - height / 2, width, height };
}

function enclosing(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x)) - margin;
  const y = Math.min(...boxes.map((box) => box.y)) - margin;
  const right = Math.max(...boxes.map((box) => box.x + box.width)) + margin;
  const bottom = Math.max(...boxes.map((box) => box.y + box.height)) + margin;
  return { x, y, width: right - x, height: bottom - y };
}

/**
 * The camera that has all of `box` in the frame, enlarged at most `most` times, with as much of the
 * rest of the picture around it as there is room for.
 */
export function cameraOn(box: Box, picture: Size, frame: Size, most: number): Camera {
  const scale = Math.min(most, scaleOf(box, frame));
  return {
    scale,
    x: placed(box.x, box.width, picture.width, frame.width / scale) * scale,
    y: placed(box.y, box.height, picture.height, frame.height / scale) * scale,
  };
}

/** How far a part can be enlarged until it fills the frame. */
export function scaleOf(box: Size, frame: Size): number {
  return Math.max(0, Math.min(frame.width / box.width, frame.height / box.height));
}

/** Where the picture begins, along one side: in the middle if all of it is in view, else about the box. */
function placed(start: number, length: number, whole: number, room: number): number {
  if (whole <= room) return (room - whole) / 2;
  const middle = room / 2 - (start + length / 2);
  // no empty room at an edge as long as there is picture beyond the other
  return Math.min(Math.max(middle, room - whole), 0);
}
