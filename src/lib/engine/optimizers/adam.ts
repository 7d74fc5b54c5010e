import { constant, divide, power, subtract } from "#lib/engine/expression/build.ts";
import { movingAverage } from "#lib/engine/optimizers/moving-average.ts";
import type { UpdateRule } from "#lib/engine/optimizers/optimizer.ts";
import { scaledStep } from "#lib/engine/optimizers/scaled-step.ts";

/**
 * m ← β₁m + (1 − β₁)g, v ← β₂v + (1 − β₂)g², x ← x − ηm̂/(√v̂ + ε) with m̂ = m/(1 − β₁ᵗ),
 * v̂ = v/(1 − β₂ᵗ) (Kingma & Ba, ICLR 2015), or without that correction m̂ = m, v̂ = v.
 */
export function adam(biasCorrection: boolean, placement: "outside" | "inside"): UpdateRule {
  return ({ x, g, learningRate, hyperparameter, state, define }) => {
    const beta1 = hyperparameter("beta1");
    const beta2 = hyperparameter("beta2");
    const m = define(
      "first-moment",
      movingAverage(beta1, state("first-moment"), g),
      "first-moment",
    );
    const v = define(
      "second-moment",
      movingAverage(beta2, state("second-moment"), power(g, constant(2))),
      "second-moment",
    );
    const epsilon = hyperparameter("epsilon");
    if (!biasCorrection) return scaledStep(x, learningRate, m, v, epsilon, placement);
    const t = hyperparameter("iteration");
    const corrected = (beta: typeof beta1) => subtract(constant(1), power(beta, t));
    const mHat = define("corrected-first-moment", divide(m, corrected(beta1)), "bias-correction");
    const vHat = define("corrected-second-moment", divide(v, corrected(beta2)), "bias-correction");
    return scaledStep(x, learningRate, mHat, vHat, epsilon, placement);
  };
}
