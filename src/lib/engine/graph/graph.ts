import type { Expression, QuantityId } from "#lib/engine/expression/expression.ts";

/** A place where something is computed or given: a unit of a network, a gate of a program, the loss. */
export interface GraphNode {
  readonly id: string;
  readonly kind: "input" | "unit" | "gate" | "loss" | "target";
  /** The layer of a network's node, from 0; `null` in a program's graph, which a layout has to place. */
  readonly layer: number | null;
  /** The unit's number within its layer, from 1. */
  readonly unit: number | null;
  /** What stands above the node: its output. */
  readonly value: QuantityId;
  /** What stands below the node: its error term or gradient; `null` where none is taken. */
  readonly gradient: QuantityId | null;
  /** The value after the update, where the node is itself a trained variable or weight. */
  readonly updated: QuantityId | null;
  /** A unit's bias, before and after the update. */
  readonly bias: Parameter | null;
  /** A gate's definition in terms of its inputs. */
  readonly definition: Expression | null;
  /** All quantities that belong to this place: net input, output, slope, error term … */
  readonly quantities: readonly QuantityId[];
}

export interface GraphEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** The weight on the wire, before and after the update; `null` on a plain wire. */
  readonly weight: Parameter | null;
  /** Quantities that belong to the wire: the weight, its gradient, the share of a gradient that flows back along it. */
  readonly quantities: readonly QuantityId[];
}

export interface Parameter {
  readonly before: QuantityId;
  readonly after: QuantityId;
}

/** Nodes stand in topological order. */
export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}
