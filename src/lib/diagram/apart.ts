import { aroundFigure, litParts, overlap } from "#lib/diagram/camera.ts";
import type {
  Diagram,
  DiagramEdge,
  DiagramFigure,
  FigureRole,
  Point,
} from "#lib/diagram/diagram.ts";
import type { LitStep } from "#lib/diagram/lit.ts";

/**
 * The picture with room for what a step works with, at the size that a hall needs: where two of its
 * figures would hide each other, those on wires go to the middle of theirs, one below the other.
 * The same picture where none is hidden.
 *
 * @param grown by how much a figure of a role is drawn larger than in the picture
 */
export function drawnApart(
  diagram: Diagram,
  step: LitStep,
  grown: (role: FigureRole) => number,
): Diagram {
  const { figures } = litParts(diagram, step);
  if (!hideEachOther(figures, grown)) return diagram;
  const places = new Map<string, Point>(diagram.nodes.map((node) => [node.id, node]));
  const lit = new Set(figures);
  const edges = diagram.edges.map((edge) => {
    const [from, to] = [places.get(edge.from), places.get(edge.to)];
    return from && to ? stackedAt(middleOf(from, to), edge, lit, grown) : edge;
  });
  return { ...diagram, edges };
}

function hideEachOther(
  figures: readonly DiagramFigure[],
  grown: (role: FigureRole) => number,
): boolean {
  const boxes = figures.map((figure) => aroundFigure(figure, grown(figure.role)));
  return boxes.some((box, index) => boxes.slice(index + 1).some((other) => overlap(box, other)));
}

/** A wire with its lit figures one below the other about a point; the others stay. */
function stackedAt(
  middle: Point,
  edge: DiagramEdge,
  lit: ReadonlySet<DiagramFigure>,
  grown: (role: FigureRole) => number,
): DiagramEdge {
  const stack = edge.figures.filter((figure) => lit.has(figure));
  const heights = stack.map((figure) => aroundFigure(figure, grown(figure.role)).height);
  let top = middle.y - heights.reduce((sum, height) => sum + height, 0) / 2;
  const placed = new Map(
    stack.map((figure, index) => {
      const height = heights[index] ?? 0;
      const y = top + height / 2;
      top += height;
      return [figure, { ...figure, x: middle.x, y }];
    }),
  );
  return { ...edge, figures: edge.figures.map((figure) => placed.get(figure) ?? figure) };
}

function middleOf(from: Point, to: Point): Point {
  return { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
}
