import type { QuantityId } from "#lib/engine/expression/expression.ts";
import type { Graph, GraphEdge, GraphNode } from "#lib/engine/graph/graph.ts";
import {
  biasId,
  numberedLayers,
  oneTo,
  type NumberedLayer,
} from "#lib/engine/network/forward-pass.ts";
import { ids } from "#lib/engine/network/identifiers.ts";
import type { Network } from "#lib/engine/network/network.ts";
import type { Derivation } from "#lib/engine/trace/derivation.ts";
import type { Quantity } from "#lib/engine/trace/quantity.ts";

/**
 * The graph of a network as books draw it: a node for each input, unit and target and for the
 * loss, a wire for each weight. Of a batch the first example's figures stand in it.
 */
export function networkGraph(network: Network, { quantities }: Derivation): Graph {
  const datum = quantities.has(ids.loss(null)) ? null : 1;
  const places = quantitiesByPlace(quantities);
  const layers = numberedLayers(network);
  const unitNodes = layers.flatMap((layer) =>
    oneTo(layer.units).map((unit) => unitNode(layer, unit, datum, quantities)),
  );
  const last = layers.at(-1);
  const outputs = oneTo(last?.units ?? 0);
  const nodes = [
    ...oneTo(network.inputs).map((unit) => plainNode("input", 0, unit, ids.input(unit, datum))),
    ...unitNodes,
    ...outputs.map((unit) => plainNode("target", null, unit, ids.target(unit, datum))),
    plainNode("loss", null, null, ids.loss(datum)),
  ];
  const edges = [
    ...layers.flatMap(weightEdges),
    ...outputs.map((unit) => plainEdge(place.unit(last?.number ?? 0, unit), place.loss)),
    ...outputs.map((unit) => plainEdge(place.target(unit), place.loss)),
  ];
  return {
    nodes: nodes.map((node) => ({ ...node, quantities: places.get(node.id) ?? [] })),
    edges: edges.map((edge) => ({ ...edge, quantities: places.get(edge.id) ?? [] })),
  };
}

const place = {
  unit: (layer: number, unit: number) => `unit.${layer}.${unit}`,
  target: (unit: number) => `target.${unit}`,
  wire: (layer: number, unit: number, from: number) => `wire.${layer}.${unit}.${from}`,
  loss: "loss",
};

function unitNode(
  layer: NumberedLayer,
  unit: number,
  datum: number | null,
  quantities: ReadonlyMap<QuantityId, Quantity>,
): GraphNode {
  const bias = biasId(layer, unit);
  return {
    ...plainNode("unit", layer.number, unit, ids.output(layer.number, unit, datum)),
    gradient: [ids.errorTerm(layer.number, unit, datum)].find((id) => quantities.has(id)) ?? null,
    bias: bias === null ? null : { before: bias, after: ids.updated(bias) },
  };
}

function plainNode(
  kind: GraphNode["kind"],
  layer: number | null,
  unit: number | null,
  value: QuantityId,
): GraphNode {
  return {
    id: nodeId(kind, layer, unit),
    kind,
    layer,
    unit,
    value,
    gradient: null,
    updated: null,
    bias: null,
    definition: null,
    quantities: [],
  };
}

function nodeId(kind: GraphNode["kind"], layer: number | null, unit: number | null): string {
  if (kind === "loss") return place.loss;
  return kind === "target" ? place.target(unit ?? 0) : place.unit(layer ?? 0, unit ?? 0);
}

function weightEdges({ number: layer, units, fanIn }: NumberedLayer): GraphEdge[] {
  return oneTo(units).flatMap((unit) =>
    oneTo(fanIn).map((from): GraphEdge => {
      const weight = ids.weight(layer, unit, from);
      return {
        id: place.wire(layer, unit, from),
        from: place.unit(layer - 1, from),
        to: place.unit(layer, unit),
        weight: { before: weight, after: ids.updated(weight) },
        quantities: [],
      };
    }),
  );
}

function plainEdge(from: string, to: string): GraphEdge {
  return { id: `${from}→${to}`, from, to, weight: null, quantities: [] };
}

function quantitiesByPlace(
  quantities: ReadonlyMap<QuantityId, Quantity>,
): Map<string, QuantityId[]> {
  const places = new Map<string, QuantityId[]>();
  for (const [id, quantity] of quantities) {
    for (const where of placesOf(quantity, quantities)) {
      const list = places.get(where);
      if (list) list.push(id);
      else places.set(where, [id]);
    }
  }
  return places;
}

/** The nodes or wires that a quantity belongs to: one, but for a bias that a whole layer shares. */
function placesOf(quantity: Quantity, quantities: ReadonlyMap<QuantityId, Quantity>): string[] {
  switch (quantity.kind) {
    case "input":
      return [place.unit(0, quantity.unit)];
    case "target":
      return [place.target(quantity.unit)];
    case "weight":
    case "weighted-input":
      return [place.wire(quantity.layer, quantity.unit, quantity.from)];
    case "bias":
      return quantity.unit === null
        ? unitsOfLayer(quantity.layer, quantities)
        : [place.unit(quantity.layer, quantity.unit)];
    case "net-input":
    case "output":
    case "error-term":
      return [place.unit(quantity.layer, quantity.unit)];
    case "unit-loss":
    case "loss":
      return [place.loss];
    case "derivative":
      return quantity.through === null
        ? placesOfId(quantity.by, quantities)
        : placesOfShare(quantity.by, quantity.through, quantities);
    case "batch-gradient":
    case "updated":
    case "state":
      return placesOfId(quantity.of, quantities);
    case "variable":
    case "fixed":
    case "gate":
    case "hyperparameter":
      return [];
  }
}

function placesOfId(id: QuantityId, quantities: ReadonlyMap<QuantityId, Quantity>): string[] {
  const quantity = quantities.get(id);
  return quantity ? placesOf(quantity, quantities) : [];
}

/** The share of ∂E/∂out that comes back from a unit above belongs to the wire between the two. */
function placesOfShare(
  by: QuantityId,
  through: QuantityId,
  quantities: ReadonlyMap<QuantityId, Quantity>,
): string[] {
  const below = quantities.get(by);
  const above = quantities.get(through);
  if (below?.kind !== "output" || above?.kind !== "net-input") return [];
  return [place.wire(above.layer, above.unit, below.unit)];
}

function unitsOfLayer(layer: number, quantities: ReadonlyMap<QuantityId, Quantity>): string[] {
  const units = new Set<number>();
  for (const quantity of quantities.values())
    if (quantity.kind === "net-input" && quantity.layer === layer) units.add(quantity.unit);
  return [...units].map((unit) => place.unit(layer, unit));
}
