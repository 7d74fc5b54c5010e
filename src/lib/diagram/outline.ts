import type { DiagramNode } from "#lib/diagram/diagram.ts";
import { layoutLayers } from "#lib/diagram/layout-layers.ts";
import { layoutProgram } from "#lib/diagram/layout-program.ts";
import type { Legend } from "#lib/diagram/legend.ts";
import { drawNode, labelWidth, PADDING } from "#lib/diagram/node-figures.ts";
import type { Extent } from "#lib/diagram/placement.ts";
import { pathData, rounded } from "#lib/diagram/route.ts";
import type { Graph } from "#lib/engine/graph/graph.ts";

/** A picture without figures, drawn close together: for a catalogue. */
export interface Outline {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly OutlineNode[];
  readonly paths: readonly string[];
}

export type OutlineNode = Pick<
  DiagramNode,
  "id" | "kind" | "x" | "y" | "width" | "height" | "label"
>;

export function drawOutline(graph: Graph, legend: Legend): Outline {
  const drawings = graph.nodes.map((node) => {
    const { label, extent } = drawNode(node, legend);
    return {
      node,
      label,
      extent: bare(Math.max(extent.height, labelWidth(label) + PADDING), extent.height),
    };
  });
  const extents = new Map(drawings.map(({ node, extent }) => [node.id, extent]));
  const layered = graph.nodes.some((node) => node.layer !== null);
  const placement = layered
    ? layoutLayers(graph, extents, new Map())
    : layoutProgram(graph, extents, new Map(), "careful");
  return {
    width: rounded(placement.width),
    height: rounded(placement.height),
    nodes: drawings.flatMap(({ node, label, extent }) => {
      const at = placement.nodes.get(node.id);
      if (!at) return [];
      const { width, height } = extent;
      return {
        id: node.id,
        kind: node.kind,
        x: rounded(at.x),
        y: rounded(at.y),
        width,
        height,
        label,
      };
    }),
    paths: [...placement.routes.values()].map(pathData),
  };
}

/** The room of a node alone. */
function bare(width: number, height: number): Extent {
  const [across, down] = [width / 2, height / 2];
  return { width, height, left: across, right: across, above: down, below: down };
}
