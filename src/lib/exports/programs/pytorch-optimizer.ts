import type { Optimizer } from "#lib/engine/optimizers/optimizer.ts";
import { pythonNumber } from "#lib/exports/programs/program.ts";

/**
 * PyTorch's optimizer with the same formula, without the parameters; `null` where it has none.
 *
 * @param scheduled whether the learning rate changes: PyTorch's velocity does not hold it, ours does
 */
export function torchOptimizer(optimizer: Optimizer, scheduled: boolean): TorchOptimizer | null {
  const rate = `lr=${pythonNumber(optimizer.learningRate)}`;
  switch (optimizer.name) {
    case "sgd":
      return { name: "SGD", settings: rate };
    case "momentum":
    case "nesterov": {
      if (scheduled) return null;
      const nesterov = optimizer.name === "nesterov" && optimizer.momentum > 0;
      const settings = `${rate}, momentum=${pythonNumber(optimizer.momentum)}`;
      return { name: "SGD", settings: nesterov ? `${settings}, nesterov=True` : settings };
    }
    case "adagrad":
      return outside(optimizer, { name: "Adagrad", settings: rate });
    case "rmsprop": {
      const settings = `${rate}, alpha=${pythonNumber(optimizer.decay)}`;
      return outside(optimizer, { name: "RMSprop", settings });
    }
    case "adam": {
      const { beta1, beta2 } = optimizer;
      const settings = `${rate}, betas=(${pythonNumber(beta1)}, ${pythonNumber(beta2)})`;
      return optimizer.biasCorrection ? outside(optimizer, { name: "Adam", settings }) : null;
    }
  }
}

export interface TorchOptimizer {
  readonly name: "SGD" | "Adagrad" | "RMSprop" | "Adam";
  readonly settings: string;
}

/** PyTorch adds ε to the root. */
function outside(
  optimizer: Extract<Optimizer, { readonly epsilon: number }>,
  { name, settings }: TorchOptimizer,
): TorchOptimizer | null {
  if (optimizer.epsilonPlacement === "inside") return null;
  return { name, settings: `${settings}, eps=${pythonNumber(optimizer.epsilon)}` };
}
