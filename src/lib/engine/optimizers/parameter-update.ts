import { add, multiply, reference, subtract } from "#lib/engine/expression/build.ts";
import { factorsOf } from "#lib/engine/expression/factors.ts";
import type { Expression, QuantityId } from "#lib/engine/expression/expression.ts";
import type { Optimizer, UpdateContext } from "#lib/engine/optimizers/optimizer.ts";
import { updateRule } from "#lib/engine/optimizers/registry.ts";
import { scheduledRate, type Schedule } from "#lib/engine/optimizers/schedule.ts";
import type { RuleName } from "#lib/engine/trace/derivation.ts";
import type { DerivationBuilder } from "#lib/engine/trace/derivation-builder.ts";
import type { HyperparameterName, StateName } from "#lib/engine/trace/quantity.ts";

export const updateIds = {
  updated: (parameter: QuantityId): QuantityId => `${parameter}+`,
  state: (name: StateName, parameter: QuantityId): QuantityId => `${name}:${parameter}`,
  hyperparameter: (name: HyperparameterName): QuantityId => `hyper.${name}`,
};

/** Writes the optimiser's equations for one parameter after another. */
export class ParameterUpdate {
  readonly #builder: DerivationBuilder;
  readonly #optimizer: Optimizer;
  readonly #schedule: Schedule | null;

  constructor(builder: DerivationBuilder, optimizer: Optimizer, schedule: Schedule | null) {
    this.#builder = builder;
    this.#optimizer = optimizer;
    this.#schedule = schedule;
  }

  /** Defines `parameter`⁺, the parameter after one step against its gradient. */
  step(parameter: QuantityId, gradient: Expression, rule: RuleName): void {
    const learningRate = this.#learningRate();
    const definition = updateRule(this.#optimizer)(
      this.#context(parameter, gradient, learningRate),
    );
    this.#builder.define({
      id: updateIds.updated(parameter),
      quantity: { kind: "updated", of: parameter },
      definition: withoutDoubleSign(definition),
      rule,
      phase: "update",
    });
  }

  hyperparameter(name: HyperparameterName): Expression {
    return this.#builder.give(updateIds.hyperparameter(name), { kind: "hyperparameter", name });
  }

  /** η, given, or a line of its own at the head of the updates where a schedule lowers it. */
  #learningRate(): Expression {
    const id = updateIds.hyperparameter("learning-rate");
    if (!this.#schedule || this.#builder.has(id)) return this.hyperparameter("learning-rate");
    return this.#builder.define({
      id,
      quantity: { kind: "hyperparameter", name: "learning-rate" },
      definition: scheduledRate(this.#schedule, (name) => this.hyperparameter(name)),
      rule: "learning-rate-schedule",
      phase: "update",
    });
  }

  #context(parameter: QuantityId, g: Expression, learningRate: Expression): UpdateContext {
    return {
      x: reference(parameter),
      g,
      learningRate,
      hyperparameter: (name) => this.hyperparameter(name),
      state: (name) =>
        this.#builder.give(updateIds.state(name, parameter), {
          kind: "state",
          name,
          of: parameter,
          updated: false,
        }),
      define: (name, definition, rule) =>
        this.#builder.define({
          id: updateIds.updated(updateIds.state(name, parameter)),
          quantity: { kind: "state", name, of: parameter, updated: true },
          definition,
          rule,
          phase: "update",
        }),
    };
  }
}

/** w − η·(−g) is written w + ηg, as books do that carry the negative gradient (Err). */
function withoutDoubleSign(update: Expression): Expression {
  if (update.kind !== "apply" || update.operation !== "subtract") return update;
  const [x, step] = update.arguments;
  if (!x || step?.kind !== "apply" || step.operation !== "multiply") return update;
  const [rate, direction] = step.arguments;
  if (!rate || direction?.kind !== "apply") return update;
  const [operand] = direction.arguments;
  if (direction.operation === "negate" && operand)
    return add(x, multiply(rate, ...factorsOf(operand)));
  return direction.operation === "multiply"
    ? subtract(x, multiply(rate, ...direction.arguments))
    : update;
}
