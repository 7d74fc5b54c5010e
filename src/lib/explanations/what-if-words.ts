import type { CompositeGate } from "#lib/engine/graph/program-derivation.ts";
import type { ActivationName, LossName } from "#lib/engine/network/network.ts";
import type { Training } from "#lib/engine/network/training.ts";
import type { Optimizer } from "#lib/engine/optimizers/optimizer.ts";
import type { LayerPlace } from "#lib/explanations/difference-words.ts";

/** What stands beside the numbers and the choices that a reader can change. */
export interface WhatIfWords {
  readonly groups: GroupTitles;
  readonly switches: SwitchLabels;
  readonly options: OptionLabels;
}

/** Titles of groups of numbers. `datum`: the example of the batch, `null` where it has one. */
export interface GroupTitles {
  readonly inputs: (datum: number | null) => string;
  readonly targets: (datum: number | null) => string;
  readonly weights: (place: LayerPlace) => string;
  readonly biases: string;
  readonly training: string;
  readonly variables: string;
  readonly constants: string;
}

/** What is chosen. */
export interface SwitchLabels {
  readonly updateOrder: string;
  readonly biases: string;
  readonly activation: (place: LayerPlace) => string;
  readonly loss: string;
  readonly reduction: string;
  readonly optimizer: string;
  readonly gate: (gate: CompositeGate) => string;
  readonly rounding: string;
}

/** What it can be. */
export interface OptionLabels {
  readonly updateOrder: Readonly<Record<Training["updateOrder"], string>>;
  readonly biases: (trained: boolean) => string;
  readonly activation: Readonly<Record<ActivationName, string>>;
  readonly loss: Readonly<Record<LossName, string>>;
  readonly reduction: Readonly<Record<Training["reduction"], string>>;
  readonly optimizer: Readonly<Record<Optimizer["name"], string>>;
  readonly gate: (whole: boolean) => string;
  readonly rounding: {
    readonly original: string;
    readonly none: string;
    /** The rounded figures go on. */
    readonly carried: (digits: number) => string;
    readonly other: string;
  };
}
