import type { Solution } from "#lib/document/solution.ts";
import type { Expression, QuantityId } from "#lib/engine/expression/expression.ts";
import { referencesOf } from "#lib/engine/expression/references.ts";
import { substitute } from "#lib/engine/expression/substitute.ts";

/** One output of the forward pass and everything that it depends on: who reads whom. */
export class ForwardGraph {
  readonly output: QuantityId;
  readonly #definitions = new Map<QuantityId, Expression>();
  readonly #readers = new Map<QuantityId, QuantityId[]>();

  constructor({ trace }: Solution, output: QuantityId) {
    this.output = output;
    const lines = trace.steps.filter(({ phase }) => phase === "forward" || phase === "loss");
    const differentiated = new Set<QuantityId>();
    for (const { id } of trace.steps) {
      const quantity = trace.quantities.get(id);
      if (quantity?.kind === "derivative") differentiated.add(quantity.by);
    }
    const inlined = new Map<QuantityId, Expression>();
    for (const { subject, definition, rule } of lines) {
      // a unit's loss is a station of its own only where a book differentiates by it
      if (rule === "unit-loss" && subject !== output && !differentiated.has(subject))
        inlined.set(subject, definition);
      else
        this.#definitions.set(
          subject,
          substitute(definition, (id) => inlined.get(id) ?? null),
        );
    }
    this.#connect();
  }

  /** `null` for what is given. */
  definition(id: QuantityId): Expression | null {
    return this.#definitions.get(id) ?? null;
  }

  /** Who reads the quantity on the way to the output, in the order of the forward pass. */
  readers(id: QuantityId): readonly QuantityId[] {
    return this.#readers.get(id) ?? [];
  }

  /**
   * Ways from the output back to a quantity, as many as it takes for every wire between the two
   * to be on one of them.
   *
   * @param through the reader through which all of them go; `null` for any
   */
  pathsBack(to: QuantityId, through: QuantityId | null): QuantityId[][] {
    const parents = this.#parents(to, through);
    const covered = new Set<string>();
    const paths: QuantityId[][] = [];
    for (const [from] of parents)
      for (const reader of from === to && through !== null ? [through] : this.readers(from)) {
        if (covered.has(wire(from, reader))) continue;
        const path = [...backTo(to, from, parents).reverse(), ...this.#onward(reader)];
        path.slice(1).forEach((id, index) => covered.add(wire(path[index] ?? id, id)));
        paths.push(path.reverse());
      }
    return paths;
  }

  #connect(): void {
    const reaching = new Set([this.output]);
    for (const [subject, definition] of [...this.#definitions].reverse()) {
      if (!reaching.has(subject)) continue;
      for (const id of referencesOf(definition)) {
        reaching.add(id);
        this.#readers.set(id, [subject, ...this.readers(id)]);
      }
    }
  }

  /** Everything between a quantity and the output, each with the one from which it was reached. */
  #parents(start: QuantityId, through: QuantityId | null): Map<QuantityId, QuantityId | null> {
    const parents = new Map<QuantityId, QuantityId | null>([[start, null]]);
    for (const [id] of parents)
      for (const reader of id === start && through !== null ? [through] : this.readers(id))
        if (!parents.has(reader)) parents.set(reader, id);
    return parents;
  }

  #onward(from: QuantityId): QuantityId[] {
    const path = [from];
    for (let next = this.readers(from)[0]; next !== undefined; next = this.readers(next)[0])
      path.push(next);
    return path;
  }
}

function backTo(
  start: QuantityId,
  end: QuantityId,
  parents: ReadonlyMap<QuantityId, QuantityId | null>,
): QuantityId[] {
  const path = [end];
  for (let id = end; id !== start;) {
    const parent = parents.get(id);
    if (parent === undefined || parent === null) throw new Error(`internal: no way to ${end}`);
    path.push(parent);
    id = parent;
  }
  return path;
}

function wire(from: QuantityId, to: QuantityId): string {
  return `${from}→${to}`;
}
