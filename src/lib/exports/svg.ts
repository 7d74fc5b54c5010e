import type { Diagram, DiagramEdge } from "#lib/diagram/diagram.ts";
import { drawDiagram } from "#lib/diagram/draw-diagram.ts";
import { legendOf } from "#lib/diagram/legend-of.ts";
import { litAt, type Lit } from "#lib/diagram/lit.ts";
import { signalMarks } from "#lib/diagram/signal-marks.ts";
import { slotState } from "#lib/diagram/slot-state.ts";
import { documentName } from "#lib/document/document-name.ts";
import type { Solution } from "#lib/document/solution.ts";
import type { Format } from "#lib/exports/format.ts";
import { graphMoment, type GraphMoment } from "#lib/exports/graph-moment.ts";
import { element, escaped, type Attributes } from "#lib/exports/markup.ts";
import { phasePictureColours, pictureColours } from "#lib/exports/picture-colours.ts";
import { svgFigure } from "#lib/exports/svg-figure.ts";
import { svgMark } from "#lib/exports/svg-mark.ts";
import { svgHalo, svgNode } from "#lib/exports/svg-node.ts";
import { MAIN_FACE } from "#lib/exports/svg-text.ts";

export const svgFormat: Format = {
  name: "svg",
  label: "SVG",
  purpose: "The graph at a step as a drawing, for slides and papers: sharp at any size.",
  extension: "svg",
  mediaType: "image/svg+xml",
  choices: ["step"],
  browser: null,
  write: (solution, { step, faces }) => `${toSvg(solution, step, faces)}\n`,
};

export const pngFormat: Format = {
  ...svgFormat,
  name: "png",
  label: "PNG",
  purpose: "The graph at a step as a picture, for whatever takes no drawings.",
  extension: "png",
  mediaType: "image/png",
  browser: "paint",
};

/**
 * The graph of a solution as the page draws it, light and self-contained: every look is an
 * attribute, so that it can also stand within a page.
 *
 * @param step its number; 0: the given values alone; `null`: everything is worked out
 * @param faces style rules that bring the faces of type along; may be empty
 */
export function toSvg(solution: Solution, step: number | null, faces = ""): string {
  const diagram = drawDiagram(solution.graph, legendOf(solution));
  return svgOf(diagram, graphMoment(solution.trace, step), titleOf(solution, step), faces);
}

function titleOf({ document, trace }: Solution, step: number | null): string {
  const place = step === null ? "" : `, step ${step} of ${trace.steps.length}`;
  return `Graph of ${documentName(document)}${place}`;
}

export function svgOf(diagram: Diagram, moment: GraphMoment, title: string, faces = ""): string {
  const { width, height, nodes, edges } = diagram;
  const { accent, tint } = phasePictureColours[moment.phase];
  const lit = litAt(diagram, { id: moment.subject, phase: moment.phase, uses: moment.uses });
  const parts = [
    element("title", {}, escaped(title)),
    element("defs", {}, (faces === "" ? "" : element("style", {}, faces)) + arrow(accent)),
    element("rect", { width, height, fill: pictureColours.ground }),
    ...nodes.filter(({ id }) => lit.nodes.get(id) === "subject").map((node) => svgHalo(node, tint)),
    ...edges.map((edge) => svgWire(edge, lit, accent)),
    ...nodes.map((node) => {
      const body = svgNode(node, lit.nodes.get(node.id) ?? null, accent);
      return body + node.figures.map((figure) => svgFigure(figure, moment)).join("");
    }),
    ...edges.flatMap(({ figures }) => figures.map((figure) => svgFigure(figure, moment))),
    ...signalMarks(diagram)
      .filter(({ slot }) => slotState(slot, moment) !== "pending")
      .map(svgMark),
  ];
  const attributes = {
    xmlns: "http://www.w3.org/2000/svg",
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    role: "img",
    "font-family": MAIN_FACE,
  };
  return element("svg", attributes, `\n${parts.filter((part) => part !== "").join("\n")}\n`);
}

const ARROW = "chalkgrad-arrow";

function arrow(accent: string): string {
  const attributes = {
    id: ARROW,
    viewBox: "0 0 10 10",
    refX: 9,
    refY: 5,
    markerWidth: 10,
    markerHeight: 10,
    markerUnits: "userSpaceOnUse",
    orient: "auto-start-reverse",
  };
  return element("marker", attributes, element("path", { d: "M0 0 10 5 0 10z", fill: accent }));
}

/** A wire that takes part points the way its figures flow; backwards it is dashed. */
function svgWire({ id, path }: DiagramEdge, { edges, direction }: Lit, accent: string): string {
  const plain = { d: path, fill: "none" };
  if (!edges.has(id))
    return element("path", { ...plain, stroke: pictureColours.wire, "stroke-width": 1.6 });
  return element("path", { ...plain, stroke: accent, ...wayLooks[direction] });
}

const pointer = `url(#${ARROW})`;

const wayLooks: Readonly<Record<Lit["direction"], Attributes>> = {
  forward: { "stroke-width": 2.6, "marker-end": pointer },
  backward: {
    "stroke-width": 3.2,
    "stroke-dasharray": "2 6",
    "stroke-linecap": "round",
    "marker-start": pointer,
  },
  update: { "stroke-width": 2.6 },
};
