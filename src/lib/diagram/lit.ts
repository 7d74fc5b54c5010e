import type { Diagram, DiagramNode } from "#lib/diagram/diagram.ts";
import type { QuantityId } from "#lib/engine/expression/expression.ts";
import type { Phase } from "#lib/engine/trace/derivation.ts";

/** What of a step the picture needs to know. */
export interface LitStep {
  readonly id: QuantityId;
  readonly phase: Phase;
  readonly uses: readonly QuantityId[];
}

/** `subject`: what the step computes stands here. `operand`: something that it reads does. */
export type Light = "subject" | "operand";

export interface Lit {
  readonly nodes: ReadonlyMap<string, Light>;
  readonly edges: ReadonlyMap<string, Light>;
  readonly direction: "forward" | "backward" | "update";
}

/** The nodes and wires that take part in a step, and which way the figures flow. */
export function litAt(diagram: Diagram, step: LitStep): Lit {
  const nodes = new Map<string, Light>();
  for (const node of diagram.nodes) {
    const light = lightOf(withoutSharedBias(node, step), step);
    if (light) nodes.set(node.id, light);
  }
  // a gradient that arrives at a node whole belongs to its wire too, but is read off the node
  const atNodes = new Set(diagram.nodes.flatMap((node) => node.quantities));
  const onWire = { ...step, uses: step.uses.filter((quantity) => !atNodes.has(quantity)) };
  const edges = new Map<string, Light>();
  for (const edge of diagram.edges) {
    const light = lightOf(edge.quantities, onWire) ?? lightBetween(nodes, edge.from, edge.to);
    if (light) edges.set(edge.id, light);
  }
  return { nodes, edges, direction: directions[step.phase] };
}

const directions: Readonly<Record<Phase, Lit["direction"]>> = {
  forward: "forward",
  loss: "forward",
  backward: "backward",
  update: "update",
};

function lightOf(quantities: readonly QuantityId[], step: LitStep): Light | null {
  if (quantities.includes(step.id)) return "subject";
  return quantities.some((quantity) => step.uses.includes(quantity)) ? "operand" : null;
}

/** A bias that a whole layer shares is read by one unit at a time: the others stay dark. */
function withoutSharedBias(node: DiagramNode, step: LitStep): readonly QuantityId[] {
  if (node.quantities.includes(step.id)) return node.quantities;
  const bias = node.figures.find((figure) => figure.role === "bias");
  return node.quantities.filter((quantity) => quantity !== bias?.slot.quantity);
}

/** A plain wire carries an operand to the subject, or back. */
function lightBetween(nodes: ReadonlyMap<string, Light>, from: string, to: string): Light | null {
  const lights = [nodes.get(from), nodes.get(to)];
  return lights.includes("subject") && lights.every(Boolean) ? "operand" : null;
}
