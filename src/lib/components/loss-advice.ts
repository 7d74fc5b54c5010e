import type { NetworkDocument } from "#lib/document/schema.ts";
import type { ActivationName } from "#lib/engine/network/network.ts";

/** What a loss asks of the output layer, where it does not have it. */
export interface LossAdvice {
  readonly text: string;
  /** The activation that gives it. */
  readonly activation: ActivationName;
}

/** `null` where loss and output layer go together. */
export function lossAdvice({ loss, layers }: NetworkDocument): LossAdvice | null {
  const [, ...computed] = layers;
  const output = computed.at(-1);
  if (!output) return null;
  const { activation, units } = output;
  const isProbability = activation === "sigmoid" || activation === "softmax";
  switch (loss) {
    case "half-squared-error":
    case "squared-error":
      return null;
    case "cross-entropy":
      if (isProbability) return null;
      return { text: logarithm, activation: units > 1 ? "softmax" : "sigmoid" };
    case "binary-cross-entropy":
      return isProbability ? null : { text: logarithm, activation: "sigmoid" };
    case "hinge":
      if (activation === "identity") return null;
      return { text: "Hinge loss compares plain scores.", activation: "identity" };
  }
}

const logarithm = "This loss takes the logarithm of the outputs: they have to lie between 0 and 1.";
