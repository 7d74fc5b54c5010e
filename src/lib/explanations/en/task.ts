import type { ActivationName, LossName } from "#lib/engine/network/network.ts";
import type { Optimizer } from "#lib/engine/optimizers/optimizer.ts";
import { activationNames, lossNames, optimizerNames } from "#lib/explanations/en/names.ts";

/** What is to be worked out, at the head of a sheet. */
export const taskWords = {
  program: "The value of the last line, and its derivative by each variable:",
  network: (
    inputs: number,
    layers: readonly TaskLayer[],
    loss: LossName,
    optimizer: Optimizer["name"],
  ): string => {
    const parts = layers.map(({ units, activation }, index) => {
      const kind = index === layers.length - 1 ? "output" : "hidden";
      return `${counted(units, `${kind} unit`)} (${activationNames[activation]})`;
    });
    const all = [counted(inputs, "input"), ...parts];
    return `A network of ${all.slice(0, -1).join(", ")} and ${all.at(-1) ?? ""}. Loss: ${lossNames[loss]}. Update: ${optimizerNames[optimizer]}.`;
  },
} as const;

interface TaskLayer {
  readonly units: number;
  readonly activation: ActivationName;
}

function counted(count: number, name: string): string {
  return `${count} ${name}${count === 1 ? "" : "s"}`;
}
