import { apply, divide } from "#lib/engine/expression/build.ts";
import { binary } from "#lib/engine/operations/operation.ts";

/**
 * x·ln y with 0·ln 0 = 0: its limit, and the convention under which cross-entropy makes sense
 * for outputs of exactly 0 (named as in scipy.special.xlogy).
 */
export const xlogy = binary(
  (x, y) => (x === 0 ? 0 : x * Math.log(y)),
  [(_x, y) => apply("log", y), (x, y) => divide(x, y)],
);
