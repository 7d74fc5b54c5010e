import type { Diagram } from "#lib/diagram/diagram.ts";
import { drawDiagram } from "#lib/diagram/draw-diagram.ts";
import type { Legend } from "#lib/diagram/legend.ts";
import { apply, reference } from "#lib/engine/expression/build.ts";
import type { Graph, GraphEdge, GraphNode } from "#lib/engine/graph/graph.ts";
import type { Quantity } from "#lib/engine/trace/quantity.ts";

/** Ids as the tests write them: `net.…` is a net input, `d…|…` the share of a derivative. */
function quantityOf(id: string): Quantity {
  if (id.startsWith("net.")) return { kind: "net-input", layer: 1, unit: 1, datum: null };
  const through = id.split("|")[1] ?? null;
  if (through !== null)
    return { kind: "derivative", of: "f", by: id, through, datum: null, sign: 1 };
  return { kind: "variable", name: id };
}

export function legendWith(figure: string): Legend {
  return {
    quantity: quantityOf,
    slot: (quantity) => ({ quantity, figure, step: 1, phase: "forward" }),
    has: () => true,
    symbol: (id) => ({
      kind: "letter",
      letter: id.slice(0, 1),
      upright: false,
      subscript: id.slice(1),
      superscript: null,
      updated: false,
      plain: id,
      spoken: id,
    }),
    spoken: (id) => id,
    remark: () => null,
    unitName: (node) => node.id,
  };
}

/** A dense network with one loss that reads every output and as many targets. */
export function networkGraph(units: readonly number[]): Graph {
  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  const last = units.length - 1;
  units.forEach((count, layer) => {
    for (let unit = 1; unit <= count; unit += 1) {
      const id = `${layer}.${unit}`;
      const hidden = layer > 0;
      nodes.push({
        id,
        kind: hidden ? "unit" : "input",
        layer,
        unit,
        value: `out.${id}`,
        gradient: hidden ? `err.${id}` : null,
        updated: null,
        bias: hidden ? { before: `b.${id}`, after: `b.${id}+` } : null,
        definition: null,
        quantities: hidden ? [`net.${id}`, `out.${id}`, `err.${id}`] : [`out.${id}`],
      });
      for (let from = 1; hidden && from <= (units[layer - 1] ?? 0); from += 1) {
        const weight = { before: `w.${id}.${from}`, after: `w.${id}.${from}+` };
        edges.push({
          id: `${layer - 1}.${from}>${id}`,
          from: `${layer - 1}.${from}`,
          to: id,
          weight,
          quantities: [weight.before, weight.after],
        });
      }
    }
  });
  for (let unit = 1; unit <= (units[last] ?? 0); unit += 1) {
    nodes.push(plainNode(`t${unit}`, "target"));
    edges.push(bareEdge(`t${unit}`, "E"), bareEdge(`${last}.${unit}`, "E"));
  }
  nodes.push(plainNode("E", "loss"));
  return { nodes, edges };
}

/** A program's graph from its wires, gate by gate; a node without a source is an input. */
export function programGraph(wires: readonly (readonly [string, string])[]): Graph {
  const gates = new Set(wires.map(([, to]) => to));
  const inputs = new Set(wires.map(([from]) => from).filter((id) => !gates.has(id)));
  const ids = [...inputs, ...gates];
  const nodes = ids.map((id): GraphNode => {
    const sources = wires.filter(([, to]) => to === id).map(([from]) => reference(from));
    const input = sources.length === 0;
    return {
      ...plainNode(id, input ? "input" : "gate"),
      gradient: `d${id}`,
      definition: input ? null : apply("add", ...sources),
    };
  });
  return { nodes, edges: wires.map(([from, to]) => sharedEdge(from, to)) };
}

export function draw(graph: Graph, figure = "0.593269992"): Diagram {
  return drawDiagram(graph, legendWith(figure));
}

function plainNode(id: string, kind: GraphNode["kind"]): GraphNode {
  const place = { layer: null, unit: null };
  const rest = { gradient: null, updated: null, bias: null, definition: null };
  return { id, kind, value: id, quantities: [id], ...place, ...rest };
}

function bareEdge(from: string, to: string): GraphEdge {
  return { id: `${from}>${to}`, from, to, weight: null, quantities: [] };
}

/** A wire along which a share of a gradient flows back. */
function sharedEdge(from: string, to: string): GraphEdge {
  return { ...bareEdge(from, to), quantities: [`d${from}|${to}`] };
}
