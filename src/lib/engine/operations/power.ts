import {
  apply,
  constant,
  multiply,
  power as raise,
  subtract,
} from "#lib/engine/expression/build.ts";
import type { Expression } from "#lib/engine/expression/expression.ts";
import { binary } from "#lib/engine/operations/operation.ts";

/** xⁿ: ∂/∂x = n·xⁿ⁻¹, and ∂/∂n = xⁿ·ln x. */
export const power = binary(
  (x, n) => x ** n,
  [(x, n) => powerRule(x, n), (x, _n, output) => multiply(output, apply("log", x))],
);

function powerRule(x: Expression, n: Expression): Expression {
  if (n.kind !== "constant") return multiply(n, raise(x, subtract(n, constant(1))));
  // x⁰ is 1 for every x, at 0 too, where 0·x⁻¹ would not be a number
  if (n.value === 0) return constant(0);
  if (n.value === 1) return constant(1);
  return multiply(n, n.value === 2 ? x : raise(x, constant(n.value - 1)));
}
