import { Decimal } from "decimal.js";
import type { Optimizer } from "#lib/engine/optimizers/optimizer.ts";

/** Forty digits: what rounding does to a double does not reach the fifteenth. */
const Exact = Decimal.clone({ precision: 40 });

export function exact(value: number): Decimal {
  return new Exact(value);
}

/** The optimisers as the format states them, one step after another, on one parameter. */
export class PlainOptimizer {
  readonly #settings: Optimizer;
  #velocity = exact(0);
  #cache = exact(0);
  #m = exact(0);
  #v = exact(0);
  #t = 0;

  constructor(settings: Optimizer) {
    this.#settings = settings;
  }

  /** The parameter `x` after a step against its gradient `g`. */
  step(x: Decimal, g: Decimal, learningRate = exact(this.#settings.learningRate)): Decimal {
    const settings = this.#settings;
    this.#t += 1;
    switch (settings.name) {
      case "sgd":
        return x.minus(learningRate.times(g));
      case "momentum":
        this.#velocity = this.#velocity.times(settings.momentum).minus(learningRate.times(g));
        return x.plus(this.#velocity);
      case "nesterov": {
        const before = this.#velocity;
        const mu = settings.momentum;
        this.#velocity = before.times(mu).minus(learningRate.times(g));
        return x.minus(before.times(mu)).plus(this.#velocity.times(exact(1).plus(mu)));
      }
      case "adagrad":
        this.#cache = this.#cache.plus(g.pow(2));
        return x.minus(learningRate.times(g).div(root(this.#cache, settings)));
      case "rmsprop":
        this.#cache = average(settings.decay, this.#cache, g.pow(2));
        return x.minus(learningRate.times(g).div(root(this.#cache, settings)));
      case "adam": {
        this.#m = average(settings.beta1, this.#m, g);
        this.#v = average(settings.beta2, this.#v, g.pow(2));
        const lacking = (beta: number): Decimal =>
          settings.biasCorrection ? exact(1).minus(exact(beta).pow(this.#t)) : exact(1);
        const m = this.#m.div(lacking(settings.beta1));
        const v = this.#v.div(lacking(settings.beta2));
        return x.minus(learningRate.times(m).div(root(v, settings)));
      }
    }
  }
}

function average(rate: number, old: Decimal, value: Decimal): Decimal {
  return old.times(rate).plus(value.times(exact(1).minus(rate)));
}

function root(
  cache: Decimal,
  { epsilon, epsilonPlacement }: { epsilon: number; epsilonPlacement: "outside" | "inside" },
): Decimal {
  return epsilonPlacement === "outside" ? cache.sqrt().plus(epsilon) : cache.plus(epsilon).sqrt();
}
