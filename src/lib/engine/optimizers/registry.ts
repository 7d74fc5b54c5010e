import { adagrad } from "#lib/engine/optimizers/adagrad.ts";
import { adam } from "#lib/engine/optimizers/adam.ts";
import { momentum } from "#lib/engine/optimizers/momentum.ts";
import { nesterov } from "#lib/engine/optimizers/nesterov.ts";
import type { Optimizer, UpdateRule } from "#lib/engine/optimizers/optimizer.ts";
import { rmsprop } from "#lib/engine/optimizers/rmsprop.ts";
import { sgd } from "#lib/engine/optimizers/sgd.ts";
import type { HyperparameterName } from "#lib/engine/trace/quantity.ts";

export function updateRule(optimizer: Optimizer): UpdateRule {
  switch (optimizer.name) {
    case "sgd":
      return sgd;
    case "momentum":
      return momentum;
    case "nesterov":
      return nesterov;
    case "adagrad":
      return adagrad(optimizer.epsilonPlacement);
    case "rmsprop":
      return rmsprop(optimizer.epsilonPlacement);
    case "adam":
      return adam(optimizer.biasCorrection, optimizer.epsilonPlacement);
  }
}

/** The settings of an optimiser by the names under which its equations refer to them. */
export function optimizerSettings(
  optimizer: Optimizer,
): Partial<Record<HyperparameterName, number>> {
  switch (optimizer.name) {
    case "sgd":
      return {};
    case "momentum":
    case "nesterov":
      return { momentum: optimizer.momentum };
    case "adagrad":
      return { epsilon: optimizer.epsilon };
    case "rmsprop":
      return { decay: optimizer.decay, epsilon: optimizer.epsilon };
    case "adam":
      return { beta1: optimizer.beta1, beta2: optimizer.beta2, epsilon: optimizer.epsilon };
  }
}
