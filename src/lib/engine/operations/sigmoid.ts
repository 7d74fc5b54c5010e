import { constant, multiply, subtract } from "#lib/engine/expression/build.ts";
import { unary } from "#lib/engine/operations/operation.ts";

/** σ(x) = 1/(1 + e⁻ˣ); σ′ = σ(1 − σ) */
export const sigmoid = unary(
  (x) => 1 / (1 + Math.exp(-x)),
  (_x, output) => multiply(output, subtract(constant(1), output)),
);
