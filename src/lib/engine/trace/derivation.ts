import type { Expression, QuantityId } from "#lib/engine/expression/expression.ts";
import type { Quantity } from "#lib/engine/trace/quantity.ts";

export const phases = ["forward", "loss", "backward", "update"] as const;
export type Phase = (typeof phases)[number];

/** Which rule of the calculation a line applies; the explanations have words for each. */
export type RuleName =
  // forward
  | "net-input"
  | "activation"
  | "weighted-input"
  | "gate"
  // loss
  | "unit-loss"
  | "loss"
  // backward, delta rule
  | "output-error"
  | "hidden-error"
  // backward, chain rule in factors
  | "output-gradient"
  | "slope"
  | "output-gradient-share"
  | "output-gradient-sum"
  | "error-product"
  // backward, gate by gate
  | "seed"
  | "local-times-upstream"
  | "fork"
  // gradients of parameters
  | "weight-gradient"
  | "bias-gradient"
  | "batch-sum"
  | "batch-mean"
  | "weight-decay"
  // update
  | "learning-rate-schedule"
  | "weight-update"
  | "bias-update"
  | "variable-update"
  | "velocity"
  | "cache"
  | "first-moment"
  | "second-moment"
  | "bias-correction";

/** One line of the calculation in symbols: `subject` is defined as `definition`. */
export interface Line {
  readonly subject: QuantityId;
  readonly definition: Expression;
  /**
   * The rule before its local derivatives are worked out, e.g. ∂q/∂x · ∂f/∂q where the
   * definition is 1 · ∂f/∂q. It may refer to derivatives that have no line of their own.
   */
  readonly law: Expression | null;
  readonly rule: RuleName;
  readonly phase: Phase;
}

/**
 * A whole calculation in symbols. Single assignment: each line defines a new quantity from
 * given ones and earlier lines, so no line can pick up a value that is updated later.
 */
export interface Derivation {
  readonly quantities: ReadonlyMap<QuantityId, Quantity>;
  readonly given: readonly QuantityId[];
  readonly lines: readonly Line[];
}
