import type { QuantityId } from "#lib/engine/expression/expression.ts";
import { referencesOf } from "#lib/engine/expression/references.ts";
import type { Graph, GraphEdge, GraphNode } from "#lib/engine/graph/graph.ts";
import type { Derivation, Line } from "#lib/engine/trace/derivation.ts";
import type { Quantity } from "#lib/engine/trace/quantity.ts";

/**
 * The graph of a calculation gate by gate: a node for each given value that the forward pass
 * reads and for each of its lines, a wire for each value that a line reads.
 */
export function gateGraph(derivation: Derivation): Graph {
  const lines = derivation.lines.filter(({ phase }) => phase === "forward" || phase === "loss");
  const places = quantitiesByPlace(derivation);
  const read = new Set(lines.flatMap((line) => referencesOf(line.definition)));
  const givenNodes = derivation.given
    .filter((id) => read.has(id))
    .map((id) => node(derivation, places, id, null));
  return {
    nodes: [...givenNodes, ...lines.map((line) => node(derivation, places, line.subject, line))],
    edges: lines.flatMap((line) =>
      referencesOf(line.definition).map((from): GraphEdge => {
        const id = edgeId(from, line.subject);
        return { id, from, to: line.subject, weight: null, quantities: places.get(id) ?? [] };
      }),
    ),
  };
}

function edgeId(from: QuantityId, to: QuantityId): string {
  return `${from}→${to}`;
}

function node(
  { quantities }: Derivation,
  places: ReadonlyMap<string, readonly QuantityId[]>,
  id: QuantityId,
  line: Line | null,
): GraphNode {
  const own = places.get(id) ?? [];
  const find = (matches: (quantity: Quantity | undefined) => boolean): QuantityId | null =>
    own.find((other) => matches(quantities.get(other))) ?? null;
  return {
    id,
    kind: nodeKind(quantities.get(id), line),
    layer: null,
    unit: null,
    value: id,
    gradient: find((quantity) => quantity?.kind === "derivative" && quantity.through === null),
    updated: find((quantity) => quantity?.kind === "updated"),
    bias: null,
    definition: line?.definition ?? null,
    quantities: own,
  };
}

function nodeKind(quantity: Quantity | undefined, line: Line | null): GraphNode["kind"] {
  if (line) return quantity?.kind === "loss" ? "loss" : "gate";
  return quantity?.kind === "target" ? "target" : "input";
}

/** Every quantity listed under the node or wire it belongs to. A gradient that is not a sum also belongs to its wire. */
function quantitiesByPlace({ quantities, lines }: Derivation): Map<string, QuantityId[]> {
  const rules = new Map(lines.map((line) => [line.subject, line]));
  const places = new Map<string, QuantityId[]>();
  const put = (place: string, id: QuantityId): void => {
    const list = places.get(place);
    if (list) list.push(id);
    else places.set(place, [id]);
  };
  for (const [id, quantity] of quantities) {
    if (quantity.kind === "hyperparameter") continue;
    if (quantity.kind !== "derivative") {
      put(ownerOf(id, quantity, quantities), id);
      continue;
    }
    // how a gate answers to one of its inputs, before any number: it is told of the wire between
    if (!rules.has(id)) put(edgeId(quantity.by, quantity.of), id);
    if (!rules.has(id)) continue;
    if (quantity.through === null) put(quantity.by, id);
    const through = quantity.through ?? upstreamGate(rules.get(id), quantities);
    if (through) put(edgeId(quantity.by, through), id);
  }
  return places;
}

/** The parameter that an updated value, a gradient of the batch or an optimiser's state belongs to. */
function ownerOf(
  id: QuantityId,
  quantity: Quantity,
  quantities: ReadonlyMap<QuantityId, Quantity>,
): QuantityId {
  if (
    quantity.kind !== "updated" &&
    quantity.kind !== "state" &&
    quantity.kind !== "batch-gradient"
  )
    return id;
  const owner = quantities.get(quantity.of);
  return owner ? ownerOf(quantity.of, owner, quantities) : quantity.of;
}

/** The gate whose gradient a local × upstream line multiplies. */
function upstreamGate(
  line: Line | undefined,
  quantities: ReadonlyMap<QuantityId, Quantity>,
): QuantityId | null {
  if (line?.rule !== "local-times-upstream") return null;
  const upstream = referencesOf(line.definition).at(-1);
  const quantity = upstream === undefined ? undefined : quantities.get(upstream);
  return quantity?.kind === "derivative" ? quantity.by : null;
}
