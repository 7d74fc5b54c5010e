/** An analytic derivative beside the difference quotient. */
export interface GradientCheck {
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
 * Checks a derivative by the central difference.
 *
 * @param f the function of the one value that is moved
 * @param x the point at which the derivative was taken
 * @param analytic the derivative to be checked
 */
export function checkGradient(
  f: (x: number) => number,
  x: number,
  analytic: number,
): GradientCheck {
  const h = relativeStep * Math.max(1, Math.abs(x));
  const numeric = (f(x + h) - f(x - h)) / (2 * h);
  const scale = Math.max(1, Math.abs(analytic), Math.abs(numeric));
  return { analytic, numeric, h, difference: Math.abs(analytic - numeric) / scale };
}
