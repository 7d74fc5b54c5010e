import type { Optimizer } from "#lib/engine/optimizers/optimizer.ts";
import type { StateName } from "#lib/engine/trace/quantity.ts";
import { pythonNumber } from "#lib/exports/programs/program.ts";

/**
 * PyTorch's optimizer with the same formula, without the parameters; `null` where it has none.
 *
 * @param scheduled whether the learning rate changes: PyTorch's velocity does not hold it, ours does
 */
export function torchOptimizer(optimizer: Optimizer, scheduled: boolean): TorchOptimizer | null {
  const rate = `lr=${pythonNumber(optimizer.learningRate)}`;
  const memory = memoryOf(optimizer);
  switch (optimizer.name) {
    case "sgd":
      return { name: "SGD", settings: rate, memory };
    case "momentum":
    case "nesterov": {
      // without momentum PyTorch remembers nothing
      if (scheduled || optimizer.momentum === 0) return null;
      const nesterov = optimizer.name === "nesterov";
      const settings = `${rate}, momentum=${pythonNumber(optimizer.momentum)}`;
      return {
        name: "SGD",
        settings: nesterov ? `${settings}, nesterov=True` : settings,
        memory,
      };
    }
    case "adagrad":
      return outside(optimizer, { name: "Adagrad", settings: rate, memory });
    case "rmsprop": {
      const settings = `${rate}, alpha=${pythonNumber(optimizer.decay)}`;
      return outside(optimizer, { name: "RMSprop", settings, memory });
    }
    case "adam": {
      const { beta1, beta2 } = optimizer;
      const settings = `${rate}, betas=(${pythonNumber(beta1)}, ${pythonNumber(beta2)})`;
      return optimizer.biasCorrection
        ? outside(optimizer, { name: "Adam", settings, memory })
        : null;
    }
  }
}

export interface TorchOptimizer {
  readonly name: "SGD" | "Adagrad" | "RMSprop" | "Adam";
  readonly settings: string;
  /** What it remembers of an entry of a parameter after its first step, under the book's name. */
  memory(state: StateName, variable: string, index?: string): string;
}

/** Reads PyTorch's own memory of a parameter. */
function memoryOf(optimizer: Optimizer): TorchOptimizer["memory"] {
  return (state, variable, index = "") => {
    const own = (name: string): string => `optimizer.state[${variable}]["${name}"]${index}`;
    switch (state) {
      case "velocity":
        // PyTorch multiplies by the rate at each step, the books before they remember
        return `-${pythonNumber(optimizer.learningRate)} * ${own("momentum_buffer")}`;
      case "cache":
        return own(optimizer.name === "adagrad" ? "sum" : "square_avg");
      case "first-moment":
        return own("exp_avg");
      case "second-moment":
        return own("exp_avg_sq");
      case "corrected-first-moment":
      case "corrected-second-moment":
        return corrected(optimizer, state, own);
    }
  };
}

function corrected(
  optimizer: Optimizer,
  state: "corrected-first-moment" | "corrected-second-moment",
  own: (name: string) => string,
): string {
  if (optimizer.name !== "adam") throw new Error("internal: moments without Adam");
  return state === "corrected-first-moment"
    ? `${own("exp_avg")} / (1 - ${pythonNumber(optimizer.beta1)})`
    : `${own("exp_avg_sq")} / (1 - ${pythonNumber(optimizer.beta2)})`;
}

/** PyTorch adds ε to the root. */
function outside(
  optimizer: Extract<Optimizer, { readonly epsilon: number }>,
  { settings, ...rest }: TorchOptimizer,
): TorchOptimizer | null {
  if (optimizer.epsilonPlacement === "inside") return null;
  return { ...rest, settings: `${settings}, eps=${pythonNumber(optimizer.epsilon)}` };
}
