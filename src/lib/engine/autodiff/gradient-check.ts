import type { QuantityId } from "#lib/engine/expression/expression.ts";
import type { Derivation } from "#lib/engine/trace/derivation.ts";
import { evaluateDerivation } from "#lib/engine/trace/evaluate-derivation.ts";

/** An analytic derivative beside the difference quotient. */
export interface GradientCheck {
  readonly quantity: QuantityId;
  readonly analytic: number;
  /** (f(x + h) − f(x − h)) / 2h */
  readonly numeric: number;
  readonly h: number;
  /** |analytic − numeric| / max(1, |analytic|, |numeric|) */
  readonly difference: number;
}

/**
 * The cube root of the double's precision balances the error of the quotient, which falls with
 * h², against that of the subtraction, which grows with 1/h (Press et al., Numerical Recipes, §5.7).
 */
const relativeStep = Math.cbrt(Number.EPSILON);

/**
 * Checks ∂output/∂quantity by a central difference, moving one given value up and down.
 *
 * @param forward the lines that compute `output`
 * @param givenValues the point at which the derivative is taken
 */
export function checkGradient(
  forward: Derivation,
  givenValues: ReadonlyMap<QuantityId, number>,
  output: QuantityId,
  quantity: QuantityId,
  analytic: number,
): GradientCheck {
  const at = givenValues.get(quantity) ?? 0;
  const h = relativeStep * Math.max(1, Math.abs(at));
  const valueAt = (x: number): number => {
    const moved = new Map(givenValues).set(quantity, x);
    return evaluateDerivation(forward, moved).values.get(output) ?? NaN;
  };
  const numeric = (valueAt(at + h) - valueAt(at - h)) / (2 * h);
  const scale = Math.max(1, Math.abs(analytic), Math.abs(numeric));
  return { quantity, analytic, numeric, h, difference: Math.abs(analytic - numeric) / scale };
}
