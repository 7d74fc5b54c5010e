import { reference } from "#lib/engine/expression/build.ts";
import type { Expression, QuantityId, Reference } from "#lib/engine/expression/expression.ts";
import type { Derivation, Line, Phase, RuleName } from "#lib/engine/trace/derivation.ts";
import type { Quantity } from "#lib/engine/trace/quantity.ts";

export interface NewLine {
  readonly id: QuantityId;
  readonly quantity: Quantity;
  readonly definition: Expression;
  readonly law?: Expression;
  readonly rule: RuleName;
  readonly phase: Phase;
}

/** Collects a derivation line by line and holds it to single assignment. */
export class DerivationBuilder {
  readonly #quantities = new Map<QuantityId, Quantity>();
  readonly #given: QuantityId[] = [];
  readonly #lines: Line[] = [];

  /** A quantity whose value is given from outside. Giving it again is the same. */
  give(id: QuantityId, quantity: Quantity): Reference {
    if (!this.#quantities.has(id)) {
      this.#quantities.set(id, quantity);
      this.#given.push(id);
    }
    return reference(id);
  }

  define({ id, quantity, definition, law, rule, phase }: NewLine): Reference {
    if (this.#quantities.has(id)) throw new Error(`internal: ${id} is defined twice`);
    this.#quantities.set(id, quantity);
    this.#lines.push({ subject: id, definition, law: law ?? null, rule, phase });
    return reference(id);
  }

  /** A quantity that a law speaks of, such as a local derivative, without a value of its own. */
  mention(id: QuantityId, quantity: Quantity): Reference {
    if (!this.#quantities.has(id)) this.#quantities.set(id, quantity);
    return reference(id);
  }

  has(id: QuantityId): boolean {
    return this.#quantities.has(id);
  }

  get lines(): readonly Line[] {
    return this.#lines;
  }

  build(): Derivation {
    return { quantities: this.#quantities, given: this.#given, lines: this.#lines };
  }
}
