import { constant, piecewise } from "#lib/engine/expression/build.ts";
import { unary } from "#lib/engine/operations/operation.ts";

/** max(0, x); at the kink the derivative is taken as 0, as PyTorch does. */
export const relu = unary(
  (x) => Math.max(0, x),
  (x) => piecewise([[{ left: x, relation: ">", right: constant(0) }, constant(1)]], constant(0)),
);
