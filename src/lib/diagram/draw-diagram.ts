import type { Graph } from "#lib/engine/graph/graph.ts";
import type { Diagram } from "#lib/diagram/diagram.ts";
import { diagramOf, partsOf, type Drawn } from "#lib/diagram/drawn.ts";
import { layoutLayers } from "#lib/diagram/layout-layers.ts";
import { layoutProgram, type Pace } from "#lib/diagram/layout-program.ts";
import type { Legend } from "#lib/diagram/legend.ts";
import { placeLabels, type WireLabel } from "#lib/diagram/place-labels.ts";
import { boxAt, extentOf } from "#lib/diagram/placement.ts";

/**
 * The picture of a graph: a network by its layers, a program by what feeds what.
 *
 * @param pace how long a program's layout may take
 */
export function drawDiagram(graph: Graph, legend: Legend, pace: Pace = "careful"): Diagram {
  return draw(graph, legend, pace).diagram;
}

/** The same with what it was made of. */
export function draw(graph: Graph, legend: Legend, pace: Pace): Drawn {
  const parts = partsOf(graph, legend);
  const { labels, labelWidths, extents } = parts;
  const layered = graph.nodes.some((node) => node.layer !== null);
  const placement = layered
    ? layoutLayers(graph, extents, labelWidths, highestOf(labels))
    : layoutProgram(graph, extents, labelWidths, pace);
  const obstacles = [...placement.nodes].map(([id, at]) => boxAt(at, extentOf(extents, id)));
  const labelPlaces = placeLabels(labels, placement.routes, obstacles);
  return {
    graph,
    parts,
    placement,
    labelPlaces,
    diagram: diagramOf(parts, placement, labelPlaces),
    newest: null,
  };
}

function highestOf(labels: readonly WireLabel[]): number {
  return Math.max(0, ...labels.map(({ above, below }) => above + below));
}
