import { add, constant, multiply, subtract } from "#lib/engine/expression/build.ts";
import type { UpdateRule } from "#lib/engine/optimizers/optimizer.ts";

/** v′ ← μv − ηg, x ← x − μv + (1 + μ)v′ (Stanford CS231n, Neural Networks Part 3) */
export const nesterov: UpdateRule = ({ x, g, learningRate, hyperparameter, state, define }) => {
  const mu = hyperparameter("momentum");
  const before = multiply(mu, state("velocity"));
  const velocity = define("velocity", subtract(before, multiply(learningRate, g)), "velocity");
  return add(subtract(x, before), multiply(add(constant(1), mu), velocity));
};
