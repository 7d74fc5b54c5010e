import { add, constant, multiply, subtract } from "#lib/engine/expression/build.ts";
import type { Expression } from "#lib/engine/expression/expression.ts";

/** ρ·average + (1 − ρ)·value: an average that forgets at the rate ρ. */
export function movingAverage(
  rate: Expression,
  average: Expression,
  value: Expression,
): Expression {
  return add(multiply(rate, average), multiply(subtract(constant(1), rate), value));
}
