import type { Slot } from "#lib/document/slot.ts";
import type { QuantityId } from "#lib/engine/expression/expression.ts";
import type { GraphNode } from "#lib/engine/graph/graph.ts";
import type { MathSymbol } from "#lib/notation/symbol.ts";

/** A graph with a place for everything: plain data that a page can carry. Lengths are pixels at scale 1. */
export interface Diagram {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly DiagramNode[];
  readonly edges: readonly DiagramEdge[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A node is a box with round ends: a circle where it is as wide as high. `x` and `y` are its centre. */
export interface DiagramNode extends Point {
  readonly id: string;
  readonly kind: GraphNode["kind"];
  readonly width: number;
  readonly height: number;
  readonly label: NodeLabel;
  /** Where the label's middle stands: above `y` where a figure stands inside, below the label. */
  readonly labelY: number;
  readonly figures: readonly DiagramFigure[];
  readonly quantities: readonly QuantityId[];
}

export interface DiagramEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** SVG path data, in the direction of the forward pass. */
  readonly path: string;
  readonly figures: readonly DiagramFigure[];
  readonly quantities: readonly QuantityId[];
}

/** What is written in a node: a symbol; or a unit's name or the sign of what a gate does. */
export type NodeLabel =
  | { readonly kind: "symbol"; readonly symbol: MathSymbol }
  | ({ readonly kind: "text" } & TextLabel);

export interface TextLabel {
  readonly text: string;
  /** An exponent. */
  readonly raised: string | null;
}

export type FigureRole =
  // of a node
  | "value"
  | "inside"
  | "gradient"
  | "new-value"
  | "bias"
  | "new-bias"
  // of a wire
  | "weight"
  | "weight-gradient"
  | "new-weight"
  | "share";

/** A figure and the middle of the place where it stands. */
export interface DiagramFigure extends Point {
  readonly role: FigureRole;
  readonly slot: Slot;
  readonly width: number;
  /** Written before the figure: `θ₄ =`, or the arrow of a gradient that flows back. */
  readonly caption: MathSymbol | null;
  readonly spoken: string;
  readonly remark: FigureRemark | null;
}

/**
 * What a gate does to the signal. `saturated`: the output hardly depends on the input here.
 * `stopped`: what came from above does not get past the gate.
 */
export type FigureRemark = "saturated" | "stopped";
