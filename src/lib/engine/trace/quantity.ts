import type { QuantityId } from "#lib/engine/expression/expression.ts";

/**
 * What a number is. A notation turns a quantity into its symbol, the diagram into a place,
 * the ledger into a cell. Layers count from 0 (the input), units and data from 1.
 *
 * `datum` is the number of the training example within the batch, or `null` where the batch
 * has one example only and no index is written.
 */
export type Quantity = NetworkQuantity | ProgramQuantity | DerivedQuantity;

export type NetworkQuantity =
  | { readonly kind: "input"; readonly unit: number; readonly datum: number | null }
  | { readonly kind: "target"; readonly unit: number; readonly datum: number | null }
  /** The weight on the wire from unit `from` of the layer before into `unit` of `layer`. */
  | {
      readonly kind: "weight";
      readonly layer: number;
      readonly unit: number;
      readonly from: number;
    }
  /** `unit` is `null` where one bias is shared by the whole layer. */
  | { readonly kind: "bias"; readonly layer: number; readonly unit: number | null }
  | UnitQuantity<"net-input">
  | UnitQuantity<"output">
  /** ∂E/∂(net input) of a unit: +1, or its negative, Han & Kamber's Err: −1. */
  | (UnitQuantity<"error-term"> & { readonly sign: 1 | -1 })
  /** A product w·o, when the network is worked out gate by gate. */
  | {
      readonly kind: "weighted-input";
      readonly layer: number;
      readonly unit: number;
      readonly from: number;
      readonly datum: number | null;
    }
  /** The loss of one output unit, where the loss is a sum over units. */
  | { readonly kind: "unit-loss"; readonly unit: number; readonly datum: number | null }
  | { readonly kind: "loss"; readonly datum: number | null };

export interface UnitQuantity<Kind extends string> {
  readonly kind: Kind;
  readonly layer: number;
  readonly unit: number;
  readonly datum: number | null;
}

export type ProgramQuantity =
  | { readonly kind: "variable"; readonly name: string }
  /** The value of a symbol whose gradient is not taken. */
  | { readonly kind: "fixed"; readonly name: string }
  /** The output of a gate; `anonymous` gates are numbered v1, v2 … by the engine. */
  | { readonly kind: "gate"; readonly name: string; readonly anonymous: boolean };

export type DerivedQuantity =
  /**
   * ∂of/∂by. With `through`, only the share that arrives along the edge by → through.
   * `datum` is set where the derivative belongs to one example of a larger batch.
   */
  | {
      readonly kind: "derivative";
      readonly of: QuantityId;
      readonly by: QuantityId;
      readonly through: QuantityId | null;
      readonly datum: number | null;
      /** −1 where a convention carries the negative derivative under its own name (Err). */
      readonly sign: 1 | -1;
    }
  /** The batch's gradient of a parameter, once the examples' gradients are combined (and decay is added). */
  | { readonly kind: "batch-gradient"; readonly of: QuantityId; readonly decayed: boolean }
  /** A parameter or variable after the update. */
  | { readonly kind: "updated"; readonly of: QuantityId }
  | {
      readonly kind: "state";
      readonly name: StateName;
      readonly of: QuantityId;
      readonly updated: boolean;
    }
  | { readonly kind: "hyperparameter"; readonly name: HyperparameterName };

/** What an optimiser remembers of a parameter. `corrected-…` are Adam's m̂ and v̂. */
export type StateName =
  | "velocity"
  | "cache"
  | "first-moment"
  | "second-moment"
  | "corrected-first-moment"
  | "corrected-second-moment";

export type HyperparameterName =
  | "learning-rate"
  | "initial-learning-rate"
  | "momentum"
  | "decay"
  | "beta1"
  | "beta2"
  | "epsilon"
  | "weight-decay"
  | "iteration"
  | "schedule-factor"
  | "schedule-rate"
  /** How often a step schedule has lowered the rate. */
  | "schedule-steps"
  | "epochs-done";
