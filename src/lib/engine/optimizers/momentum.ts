import { add, multiply, subtract } from "#lib/engine/expression/build.ts";
import type { UpdateRule } from "#lib/engine/optimizers/optimizer.ts";

/** v ← μv − ηg, x ← x + v (Stanford CS231n, Neural Networks Part 3) */
export const momentum: UpdateRule = ({ x, g, learningRate, hyperparameter, state, define }) => {
  const velocity = define(
    "velocity",
    subtract(multiply(hyperparameter("momentum"), state("velocity")), multiply(learningRate, g)),
    "velocity",
  );
  return add(x, velocity);
};
