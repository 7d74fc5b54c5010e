import type { Diagram, DiagramNode } from "#lib/diagram/diagram.ts";

/** A picture without its figures, for a catalogue. */
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

export function outlineOf({ width, height, nodes, edges }: Diagram): Outline {
  return {
    width,
    height,
    nodes: nodes.map((node) => ({
      id: node.id,
      kind: node.kind,
      x: node.x,
      y: node.y,
      width: node.width,
      height: node.height,
      label: node.label,
    })),
    paths: edges.map((edge) => edge.path),
  };
}
