import {
  add,
  apply,
  constant,
  divide,
  multiply,
  negate,
  power,
} from "#lib/engine/expression/build.ts";
import type { Expression } from "#lib/engine/expression/expression.ts";
import type { HyperparameterName } from "#lib/engine/trace/quantity.ts";

/** How the learning rate η falls with t, the number of epochs done. */
export type Schedule =
  | { readonly name: "step"; readonly factor: number; readonly every: number }
  | { readonly name: "exponential"; readonly rate: number }
  | { readonly name: "inverse-time"; readonly rate: number };

/**
 * The learning rate from its start η₀: step η₀·factor^⌊t/every⌋, exponential η₀e^(−kt),
 * inverse-time η₀/(1 + kt).
 */
export function scheduledRate(
  schedule: Schedule,
  hyperparameter: (name: HyperparameterName) => Expression,
): Expression {
  const start = hyperparameter("initial-learning-rate");
  const decayed = (): Expression =>
    multiply(hyperparameter("schedule-rate"), hyperparameter("epochs-done"));
  switch (schedule.name) {
    case "step":
      return multiply(
        start,
        power(hyperparameter("schedule-factor"), hyperparameter("schedule-steps")),
      );
    case "exponential":
      return multiply(start, apply("exp", negate(decayed())));
    case "inverse-time":
      return divide(start, add(constant(1), decayed()));
  }
}

/** The values that the schedule's equation refers to, after `epochs` whole epochs. */
export function scheduleSettings(
  schedule: Schedule,
  learningRate: number,
  epochs: number,
): Partial<Record<HyperparameterName, number>> {
  const start = { "initial-learning-rate": learningRate };
  switch (schedule.name) {
    case "step":
      return {
        ...start,
        "schedule-factor": schedule.factor,
        "schedule-steps": Math.floor(epochs / schedule.every),
      };
    case "exponential":
    case "inverse-time":
      return { ...start, "schedule-rate": schedule.rate, "epochs-done": epochs };
  }
}
