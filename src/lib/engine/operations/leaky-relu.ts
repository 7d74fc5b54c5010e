import { constant, piecewise } from "#lib/engine/expression/build.ts";
import { binary } from "#lib/engine/operations/operation.ts";

/** x for x > 0, else αx. With a learnt α it is PReLU: ∂/∂α = x where x ≤ 0. */
export const leakyRelu = binary(
  (x, alpha) => (x > 0 ? x : alpha * x),
  [
    (x, alpha) => piecewise([[{ left: x, relation: ">", right: constant(0) }, constant(1)]], alpha),
    (x) => piecewise([[{ left: x, relation: ">", right: constant(0) }, constant(0)]], x),
  ],
);
