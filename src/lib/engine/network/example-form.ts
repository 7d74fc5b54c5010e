import type { Example, Network } from "#lib/engine/network/network.ts";

/** What an example's targets decide about the form of the equations, beside their numbers. */
export interface ExampleForm {
  /** Hinge: the number of the unit of the right class, from 1. */
  readonly correct: number | null;
  /** Cross-entropy: the targets are a distribution, so that Σt drops out of the error terms. */
  readonly targetsSumToOne: boolean;
}

export function exampleForm(network: Network, { target }: Example): ExampleForm {
  const largest = target.reduce(
    (best, t, index) => (t > (target[best] ?? -Infinity) ? index : best),
    0,
  );
  const sum = target.reduce((total, t) => total + t, 0);
  return {
    correct: network.loss === "hinge" ? largest + 1 : null,
    // a dozen digits: 0.1 + 0.2 + 0.7 is not exactly 1 in binary
    targetsSumToOne: network.loss === "cross-entropy" && Math.abs(sum - 1) < 1e-12,
  };
}
