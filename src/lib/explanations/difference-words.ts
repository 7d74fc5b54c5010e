import type { CompositeGate } from "#lib/engine/graph/program-derivation.ts";
import type { ActivationName, LossName } from "#lib/engine/network/network.ts";
import type { Training } from "#lib/engine/network/training.ts";
import type { Optimizer } from "#lib/engine/optimizers/optimizer.ts";
import type { Insert } from "#lib/explanations/prose.ts";
import type { Prose } from "#lib/explanations/narration.ts";

/** A layer after the input. */
export interface LayerPlace {
  /** From 1. */
  readonly number: number;
  /** How many layers there are after the input. */
  readonly of: number;
}

export interface Switch<Name> {
  readonly before: Name;
  readonly after: Name;
}

/** Sentences that say in what a changed example differs from its original. */
export interface DifferenceWords {
  readonly value: (symbol: Insert, before: Insert, after: Insert) => Prose;
  /** @param layers how many there are after the input */
  readonly updateOrder: (order: Training["updateOrder"], layers: number) => string;
  readonly trainBiases: (trained: boolean) => string;
  readonly reduction: (reduction: Training["reduction"], batchSize: number) => string;
  readonly loss: (loss: Switch<LossName>) => string;
  readonly activation: (place: LayerPlace, activation: Switch<ActivationName>) => string;
  readonly optimizer: (optimizer: Switch<Optimizer["name"]>) => string;
  readonly group: (gate: CompositeGate, whole: boolean) => string;
  /** `exact`: not at all; `carried`: the rounded figures go on. */
  readonly rounding: (habit: "exact" | "shown" | "carried") => string;
  /** Anything else, by the path of its field. */
  readonly other: (path: string) => string;
}
