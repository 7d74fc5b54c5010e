import type { Expression, QuantityId } from "#lib/engine/expression/expression.ts";
import { referencesOf } from "#lib/engine/expression/references.ts";
import type { Graph, GraphNode } from "#lib/engine/graph/graph.ts";

/**
 * For the nodes of a program's graph, the node of an earlier graph that each goes on from: the
 * same input; the gate that does the same with the same, whatever it is called now; the gate of
 * the same name; or else what the same gate read at the same place. No node is taken twice.
 */
export function counterparts(graph: Graph, before: Graph): ReadonlyMap<string, string> {
  const matching = new Matching(before);
  for (const node of graph.nodes) matching.pair(node.id, matching.alike(node));
  for (const node of graph.nodes) matching.pair(node.id, matching.namesake(node));
  for (const node of graph.nodes.toReversed()) matching.pairOperands(node);
  return matching.pairs;
}

class Matching {
  readonly #earlier: ReadonlyMap<string, GraphNode>;
  readonly #byDefinition = new Map<string, string[]>();
  readonly #pairs = new Map<string, string>();
  readonly #taken = new Set<string>();

  constructor(before: Graph) {
    this.#earlier = new Map(before.nodes.map((node) => [node.id, node]));
    for (const { id, definition } of before.nodes) {
      if (!definition) continue;
      const text = written(definition, (each) => each);
      this.#byDefinition.set(text, [...(this.#byDefinition.get(text) ?? []), id]);
    }
  }

  get pairs(): ReadonlyMap<string, string> {
    return this.#pairs;
  }

  /** One that has a counterpart keeps it, and one that is taken is. */
  pair(id: string, earlier: string | undefined): void {
    if (earlier === undefined || this.#pairs.has(id) || this.#taken.has(earlier)) return;
    this.#pairs.set(id, earlier);
    this.#taken.add(earlier);
  }

  /** The input of the same name, or the gate that does the same with the same. */
  alike(node: GraphNode): string | undefined {
    if (!node.definition) return this.namesake(node);
    const definition = written(node.definition, (id) => this.#pairs.get(id) ?? `new ${id}`);
    const same = this.#byDefinition.get(definition) ?? [];
    return same.find((id) => id === node.id) ?? same.find((id) => !this.#taken.has(id));
  }

  namesake({ id, definition }: GraphNode): string | undefined {
    const earlier = this.#earlier.get(id);
    return earlier && (earlier.definition === null) === (definition === null) ? id : undefined;
  }

  /** Each new operand of a gate goes on from what the gate read in its place. */
  pairOperands({ id, definition }: GraphNode): void {
    const earlier = this.#earlier.get(this.#pairs.get(id) ?? "");
    if (!definition || !earlier?.definition) return;
    const operands = referencesOf(earlier.definition);
    referencesOf(definition).forEach((operand, index) => {
      this.pair(operand, operands[index]);
    });
  }
}

/** A definition as a text: the same for what does the same with the same. */
function written(expression: Expression, nameOf: (id: QuantityId) => string): string {
  switch (expression.kind) {
    case "constant":
      return String(expression.value);
    case "reference":
      return `[${nameOf(expression.quantity)}]`;
    case "apply":
      return `${expression.operation}(${expression.arguments.map((each) => written(each, nameOf)).join()})`;
    case "piecewise":
      return JSON.stringify(expression);
  }
}
