import { constant, power } from "#lib/engine/expression/build.ts";
import { movingAverage } from "#lib/engine/optimizers/moving-average.ts";
import type { UpdateRule } from "#lib/engine/optimizers/optimizer.ts";
import { scaledStep } from "#lib/engine/optimizers/scaled-step.ts";

/** c ← ρc + (1 − ρ)g², x ← x − ηg/(√c + ε) (Tieleman & Hinton, Lecture 6.5, 2012) */
export function rmsprop(placement: "outside" | "inside"): UpdateRule {
  return ({ x, g, learningRate, hyperparameter, state, define }) => {
    const cache = define(
      "cache",
      movingAverage(hyperparameter("decay"), state("cache"), power(g, constant(2))),
      "cache",
    );
    return scaledStep(x, learningRate, g, cache, hyperparameter("epsilon"), placement);
  };
}
