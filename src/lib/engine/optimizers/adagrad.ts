import { add, constant, power } from "#lib/engine/expression/build.ts";
import type { UpdateRule } from "#lib/engine/optimizers/optimizer.ts";
import { scaledStep } from "#lib/engine/optimizers/scaled-step.ts";

/** c ← c + g², x ← x − ηg/(√c + ε) (Duchi, Hazan & Singer, JMLR 2011) */
export function adagrad(placement: "outside" | "inside"): UpdateRule {
  return ({ x, g, learningRate, hyperparameter, state, define }) => {
    const cache = define("cache", add(state("cache"), power(g, constant(2))), "cache");
    return scaledStep(x, learningRate, g, cache, hyperparameter("epsilon"), placement);
  };
}
