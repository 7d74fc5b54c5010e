import type { Optimizer } from "#lib/engine/optimizers/optimizer.ts";
import type { Schedule } from "#lib/engine/optimizers/schedule.ts";

/** How a network learns from its examples. */
export interface Training {
  readonly optimizer: Optimizer;
  readonly epochs: number;
  /** Examples an update: 1 is online (stochastic) learning; the last batch of an epoch may be smaller. */
  readonly batchSize: number;
  /** How the gradients of a batch are combined. */
  readonly reduction: "sum" | "mean";
  readonly trainBiases: boolean;
  /** `output-first`: each layer is updated before the error terms below it are computed, the classic mistake. */
  readonly updateOrder: "simultaneous" | "output-first";
  /** λ: adds λw to the gradient of each weight, not of a bias. */
  readonly weightDecay: number;
  readonly schedule: Schedule | null;
  /** Examples in a new order each epoch, drawn from the seed; `null`: in the order given. */
  readonly shuffle: { readonly seed: number } | null;
}
