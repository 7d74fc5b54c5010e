import { apply, constant, multiply, piecewise, subtract } from "#lib/engine/expression/build.ts";
import { binary } from "#lib/engine/operations/operation.ts";

/** x for x > 0, else α(eˣ − 1) */
export const elu = binary(
  (x, alpha) => (x > 0 ? x : alpha * Math.expm1(x)),
  [
    (x, alpha) =>
      piecewise(
        [[{ left: x, relation: ">", right: constant(0) }, constant(1)]],
        multiply(alpha, apply("exp", x)),
      ),
    (x) =>
      piecewise(
        [[{ left: x, relation: ">", right: constant(0) }, constant(0)]],
        subtract(apply("exp", x), constant(1)),
      ),
  ],
);
