import type { Phase } from "#lib/engine/trace/derivation.ts";

export const phaseTitles: Readonly<Record<Phase, string>> = {
  forward: "Forward pass",
  loss: "Loss",
  backward: "Backward pass",
  update: "Update",
};
