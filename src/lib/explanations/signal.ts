import type { OperationName, QuantityId } from "#lib/engine/expression/expression.ts";
import type { RuleName } from "#lib/engine/trace/derivation.ts";
import type { Step } from "#lib/engine/trace/trace.ts";
import type { Writing } from "#lib/explanations/writing.ts";

/** Where a squashing gate gives nearly the same output for any input near by. */
export function isSaturated({ definition, rule, value }: Step): boolean {
  if (definition.kind !== "apply" || (rule !== "activation" && rule !== "gate")) return false;
  return isFlatAt(definition.operation, value);
}

/** Slope less than a thousandth of the steepest: o(1 − o) against ¼ for σ, 1 − o² against 1 for tanh. */
function isFlatAt(operation: OperationName, output: number): boolean {
  if (operation === "sigmoid") return output * (1 - output) < 0.25e-3;
  return operation === "tanh" && 1 - output ** 2 < 1e-3;
}

/** Rules that pass a gradient on through a gate, a unit or a wire. */
const PASSING: readonly RuleName[] = [
  "local-times-upstream",
  "hidden-error",
  "error-product",
  "output-gradient-share",
];

/**
 * Whether a step's gradient is exactly 0 although something other than 0 came from above: a dead
 * ReLU, the losing input of a max, a factor 0.
 */
export function stopsSignal({ rule, value, uses }: Step, writing: Writing): boolean {
  if (value !== 0 || !PASSING.includes(rule)) return false;
  return uses.some((id) => isUpstream(id, writing) && writing.value(id) !== 0);
}

/** A gradient that comes from above, not the slope of the gate itself. */
function isUpstream(id: QuantityId, writing: Writing): boolean {
  const { kind } = writing.quantity(id);
  if (kind === "error-term") return true;
  return kind === "derivative" && writing.step(id)?.rule !== "slope";
}
