import type { Fault } from "#lib/document/fault.ts";
import { limits } from "#lib/document/limits.ts";
import { printedFaults } from "#lib/document/printed-faults.ts";
import { wellFormed } from "#lib/document/well-formed.ts";
import { networkTrainingSchema } from "#lib/document/training-schema.ts";

/**
 * Batches larger than the data, and networks and trainings larger than can be shown and computed
 * in reasonable time.
 *
 * @param sizes units of each layer, `null` where unknown
 * @param examples how many examples there are, `null` where unknown
 */
export function trainingFaults(
  document: Readonly<Record<string, unknown>>,
  sizes: readonly (number | null)[],
  examples: number | null,
): readonly Fault[] {
  const parameters = parameterCount(document["layers"], sizes);
  const { epochs, batchSize } = amounts(document["training"]);
  const faults: Fault[] = [];
  const limit = (path: string, value: number, most: number, what: string): void => {
    if (value > most) {
      faults.push({ path, expected: `at most ${most} ${what}`, got: `${value}`, place: null });
    }
  };
  if (examples !== null && batchSize !== null) {
    limit("training.batchSize", batchSize, examples, "(the number of examples)");
  }
  if (parameters === null) return faults;
  limit("layers", parameters, limits.parameters, "weights and biases");
  if (batchSize !== null) {
    const gradients = parameters * batchSize;
    limit("training.batchSize", gradients, limits.gradients, "parameters × batchSize");
  }
  if (epochs !== null && examples !== null) {
    const work = parameters * examples * epochs;
    limit("training.epochs", work, limits.work, "parameters × examples × epochs");
    if (carriesRounded(document["rounding"]))
      limit(
        "training.epochs",
        work,
        limits.roundedWork,
        "parameters × examples × epochs where rounded figures are carried",
      );
  }
  return [...faults, ...printedFaults(document, parameters * (batchSize ?? 1))];
}

function carriesRounded(rounding: unknown): boolean {
  const { carry }: { carry?: unknown } = { ...Object(rounding) };
  return carry === "rounded";
}

function amounts(training: unknown): { epochs: number | null; batchSize: number | null } {
  const given: Readonly<Record<string, unknown>> = { ...Object(training) };
  return {
    epochs: wellFormed(networkTrainingSchema.entries.epochs, given["epochs"]),
    batchSize: wellFormed(networkTrainingSchema.entries.batchSize, given["batchSize"]),
  };
}

/** Weights and biases, each counted once; `null` where a layer's size is unknown. */
function parameterCount(layers: unknown, sizes: readonly (number | null)[]): number | null {
  let parameters = 0;
  for (const [index, units] of sizes.entries()) {
    const before = index === 0 ? 0 : sizes[index - 1];
    if (units === null || before === null || before === undefined) return null;
    parameters += units * before + biasCount(layers, index, units);
  }
  return parameters;
}

function biasCount(layers: unknown, index: number, units: number): number {
  const layer: unknown = Array.isArray(layers) ? layers[index] : null;
  const { biases }: { biases?: unknown } = { ...Object(layer) };
  if (Array.isArray(biases)) return units;
  return typeof biases === "number" ? 1 : 0;
}
