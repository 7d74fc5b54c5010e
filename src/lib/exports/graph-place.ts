import type { QuantityId } from "#lib/engine/expression/expression.ts";
import type { Graph } from "#lib/engine/graph/graph.ts";

/** Where in the graph a quantity belongs. */
export interface GraphPlace {
  readonly node: string;
  /** The wire into the node that it belongs to, if it is not the node's own. */
  readonly wire: string | null;
}

/** The place of each quantity of the graph: its node, or the wire and the node where that ends. */
export function graphPlaces({ nodes, edges }: Graph): ReadonlyMap<QuantityId, GraphPlace> {
  const places = new Map<QuantityId, GraphPlace>();
  for (const { id, to, quantities } of edges) {
    for (const quantity of quantities) places.set(quantity, { node: to, wire: id });
  }
  for (const { id, quantities } of nodes) {
    for (const quantity of quantities) places.set(quantity, { node: id, wire: null });
  }
  return places;
}
