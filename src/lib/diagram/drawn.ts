import type { Graph } from "#lib/engine/graph/graph.ts";
import type {
  Diagram,
  DiagramEdge,
  DiagramFigure,
  DiagramNode,
  Point,
} from "#lib/diagram/diagram.ts";
import type { Legend } from "#lib/diagram/legend.ts";
import { drawNode, type NodeDrawing } from "#lib/diagram/node-figures.ts";
import type { WireLabel } from "#lib/diagram/place-labels.ts";
import { MARGIN, type Extent, type Placement } from "#lib/diagram/placement.ts";
import { pathData, rounded } from "#lib/diagram/route.ts";
import { drawWire, type WireDrawing } from "#lib/diagram/wire-figures.ts";

/** Beyond this many figures on wires nobody could read one; the ledger has them all. */
const MOST_LABELS = 120;

/** Everything that a picture shows, before it has a place. */
export interface Parts {
  readonly nodes: readonly NodeDrawing[];
  readonly wires: readonly WireDrawing[];
  readonly labels: readonly WireLabel[];
  readonly extents: ReadonlyMap<string, Extent>;
  /** Of what is written on each wire, where something is. */
  readonly labelWidths: ReadonlyMap<string, number>;
}

/** A picture with what it was made of: the next one can go on from it. */
export interface Drawn {
  readonly graph: Graph;
  readonly parts: Parts;
  readonly placement: Placement;
  readonly labelPlaces: ReadonlyMap<string, Point>;
  readonly diagram: Diagram;
  /** The node that was new last, where the picture goes on from another one. */
  readonly newest: string | null;
}

export function partsOf(graph: Graph, legend: Legend): Parts {
  const nodes = graph.nodes.map((node) => drawNode(node, legend));
  const wires = wiresOf(graph, legend);
  const labels = wires.flatMap(({ label }) => label ?? []);
  return {
    nodes,
    wires,
    labels,
    extents: new Map(nodes.map(({ node, extent }) => [node.id, extent])),
    labelWidths: new Map(labels.map(({ wire, width }) => [wire, width])),
  };
}

function wiresOf(graph: Graph, legend: Legend): readonly WireDrawing[] {
  const wires = graph.edges.map((edge) => drawWire(edge, legend));
  if (wires.filter(({ label }) => label).length <= MOST_LABELS) return wires;
  return wires.map(({ edge }) => ({ edge, figures: [], label: null }));
}

/** The picture of parts that have their places. */
export function diagramOf(
  parts: Parts,
  placement: Placement,
  labelPlaces: ReadonlyMap<string, Point>,
): Diagram {
  return {
    width: rounded(placement.width),
    height: rounded(Math.max(placement.height, ...lowestLabels(parts.labels, labelPlaces))),
    nodes: parts.nodes.map((drawing) => nodeAt(drawing, found(placement.nodes, drawing.node.id))),
    edges: parts.wires.map((drawing) => {
      const { edge, label } = drawing;
      const route = found(placement.routes, edge.id);
      return edgeAt(drawing, route, label && found(labelPlaces, edge.id));
    }),
  };
}

function nodeAt(drawing: NodeDrawing, at: Point): DiagramNode {
  const { node, label, labelY, figures, extent } = drawing;
  return {
    id: node.id,
    kind: node.kind,
    x: rounded(at.x),
    y: rounded(at.y),
    width: rounded(extent.width),
    height: extent.height,
    label,
    labelY: rounded(at.y + labelY),
    figures: figures.map((figure) => moved(figure, at)),
    quantities: node.quantities,
  };
}

/** @param at where its label stands; `null` where nothing is written on it */
function edgeAt(
  { edge, figures }: WireDrawing,
  route: readonly Point[],
  at: Point | null,
): DiagramEdge {
  return {
    id: edge.id,
    from: edge.from,
    to: edge.to,
    path: pathData(route),
    figures: at ? figures.map((figure) => moved(figure, at)) : [],
    quantities: edge.quantities,
  };
}

/** Where the picture has to end so that what hangs under a wire stays in it. */
export function lowestLabels(
  labels: readonly WireLabel[],
  places: ReadonlyMap<string, Point>,
): readonly number[] {
  return labels.map(({ wire, below }) => found(places, wire).y + below + MARGIN);
}

function moved(figure: DiagramFigure, { x, y }: Point): DiagramFigure {
  return {
    ...figure,
    x: rounded(figure.x + x),
    y: rounded(figure.y + y),
    width: rounded(figure.width),
  };
}

export function found<Value>(map: ReadonlyMap<string, Value>, id: string): Value {
  const value = map.get(id);
  if (value === undefined) throw new Error(`internal: ${id} has no place`);
  return value;
}
