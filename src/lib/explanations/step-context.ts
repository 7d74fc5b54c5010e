import type { QuantityId } from "#lib/engine/expression/expression.ts";
import type { ActivationName, LossName } from "#lib/engine/network/network.ts";
import type { Optimizer } from "#lib/engine/optimizers/optimizer.ts";
import type { Schedule } from "#lib/engine/optimizers/schedule.ts";
import type { Quantity } from "#lib/engine/trace/quantity.ts";
import type { Step } from "#lib/engine/trace/trace.ts";
import type { InlineFormula } from "#lib/explanations/narration.ts";
import type { Writing } from "#lib/explanations/writing.ts";

/** A unit in one example of the batch. */
export interface UnitPlace {
  readonly layer: number;
  readonly unit: number;
  readonly datum: number | null;
}

const nothing: ReadonlySet<QuantityId> = new Set();

/** A step and what the words for it need to know of the example around it. */
export class StepContext {
  readonly step: Step;
  readonly writing: Writing;
  readonly #sought: ReadonlySet<QuantityId>;

  /** @param sought what the reader is to find, so that no sentence may tell it */
  constructor(step: Step, writing: Writing, sought: ReadonlySet<QuantityId> = nothing) {
    this.step = step;
    this.writing = writing;
    this.#sought = sought;
  }

  /** What the step computes. */
  get subject(): Quantity {
    return this.writing.quantity(this.step.id);
  }

  /** The subject's symbol. */
  get symbol(): InlineFormula {
    return this.inline(this.step.id);
  }

  inline(id: QuantityId): InlineFormula {
    return this.writing.inline(id);
  }

  quantity(id: QuantityId): Quantity {
    return this.writing.quantity(id);
  }

  value(id: QuantityId): number {
    return this.writing.value(id);
  }

  /** Whether the reader is told what these are, so that a sentence may speak of it. */
  tells(...ids: readonly QuantityId[]): boolean {
    return !ids.some((id) => this.#sought.has(id));
  }

  /** The quantities of one kind that the step reads. */
  used<Kind extends Quantity["kind"]>(kind: Kind): UsedQuantity<Kind>[] {
    return this.step.uses.flatMap((id) => {
      const quantity = this.quantity(id);
      return isOfKind(quantity, kind) ? [{ id, quantity }] : [];
    });
  }

  /** The unit whose net input, output or error term the step computes. */
  get place(): UnitPlace {
    const { subject } = this;
    if (!("layer" in subject) || !("datum" in subject))
      throw new Error(`internal: ${this.step.id} belongs to no unit`);
    return subject;
  }

  unitName({ layer, unit }: { layer: number; unit: number }): string {
    return this.writing.unitName(layer, unit);
  }

  activation(layer: number): ActivationName {
    const { document } = this.writing.solution;
    if (document.kind !== "network") throw new Error("internal: a program has no layers");
    const [, ...layers] = document.layers;
    const found = layers[layer - 1];
    if (!found) throw new Error(`internal: no layer ${layer}`);
    return found.activation;
  }

  get loss(): LossName {
    const { document } = this.writing.solution;
    if (document.kind !== "network") throw new Error("internal: a program has no loss");
    return document.loss;
  }

  get optimizer(): Optimizer["name"] {
    const { training } = this.writing.solution.document;
    if (!training) throw new Error("internal: an update without training");
    return training.optimizer.name;
  }

  get schedule(): Schedule["name"] {
    const { document } = this.writing.solution;
    if (document.kind !== "network" || !document.training.schedule)
      throw new Error("internal: the learning rate follows no schedule");
    return document.training.schedule.name;
  }
}

export interface UsedQuantity<Kind extends Quantity["kind"]> {
  readonly id: QuantityId;
  readonly quantity: Extract<Quantity, { kind: Kind }>;
}

function isOfKind<Kind extends Quantity["kind"]>(
  quantity: Quantity,
  kind: Kind,
): quantity is Extract<Quantity, { kind: Kind }> {
  return quantity.kind === kind;
}
