import type { Graph } from "#lib/engine/graph/graph.ts";
import type { Diagram, DiagramFigure, Point } from "#lib/diagram/diagram.ts";
import { layoutLayers } from "#lib/diagram/layout-layers.ts";
import { layoutProgram, type Pace } from "#lib/diagram/layout-program.ts";
import type { Legend } from "#lib/diagram/legend.ts";
import { drawNode } from "#lib/diagram/node-figures.ts";
import { placeLabels, type WireLabel } from "#lib/diagram/place-labels.ts";
import { boxAt, extentOf, MARGIN } from "#lib/diagram/placement.ts";
import { pathData, rounded } from "#lib/diagram/route.ts";
import { drawWire, type WireDrawing } from "#lib/diagram/wire-figures.ts";

/** Beyond this many figures on wires nobody could read one; the ledger has them all. */
const MOST_LABELS = 120;

/**
 * The picture of a graph: a network by its layers, a program by what feeds what.
 *
 * @param pace how long a program's layout may take
 */
export function drawDiagram(graph: Graph, legend: Legend, pace: Pace = "careful"): Diagram {
  const drawings = graph.nodes.map((node) => drawNode(node, legend));
  const wires = wiresOf(graph, legend);
  const extents = new Map(drawings.map(({ node, extent }) => [node.id, extent]));
  const labels = wires.flatMap(({ label }) => label ?? []);
  const layered = graph.nodes.some((node) => node.layer !== null);
  const widths = new Map(labels.map(({ wire, width }) => [wire, width]));
  const placement = layered
    ? layoutLayers(graph, extents, widths, highestOf(labels))
    : layoutProgram(graph, extents, widths, pace);
  const obstacles = [...placement.nodes].map(([id, at]) => boxAt(at, extentOf(extents, id)));
  const labelPlaces = placeLabels(labels, placement.routes, obstacles);

  return {
    width: rounded(placement.width),
    height: rounded(Math.max(placement.height, ...lowestLabels(labels, labelPlaces))),
    nodes: drawings.map(({ node, label, labelY, figures, extent }) => {
      const at = found(placement.nodes, node.id);
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
    }),
    edges: wires.map(({ edge, figures, label }) => {
      const at = label ? found(labelPlaces, edge.id) : null;
      return {
        id: edge.id,
        from: edge.from,
        to: edge.to,
        path: pathData(found(placement.routes, edge.id)),
        figures: at ? figures.map((figure) => moved(figure, at)) : [],
        quantities: edge.quantities,
      };
    }),
  };
}

function wiresOf(graph: Graph, legend: Legend): readonly WireDrawing[] {
  const wires = graph.edges.map((edge) => drawWire(edge, legend));
  if (wires.filter(({ label }) => label).length <= MOST_LABELS) return wires;
  return wires.map(({ edge }) => ({ edge, figures: [], label: null }));
}

function highestOf(labels: readonly WireLabel[]): number {
  return Math.max(0, ...labels.map(({ above, below }) => above + below));
}

/** Where the picture has to end so that what hangs under a wire stays in it. */
function lowestLabels(
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

function found<Value>(map: ReadonlyMap<string, Value>, id: string): Value {
  const value = map.get(id);
  if (value === undefined) throw new Error(`internal: ${id} has no place`);
  return value;
}
