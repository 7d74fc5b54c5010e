import { constant, power, subtract } from "#lib/engine/expression/build.ts";
import { unary } from "#lib/engine/operations/operation.ts";

/** tanh x; tanh′ = 1 − tanh² = 1/cosh² */
export const tanh = unary(Math.tanh, (_x, output) =>
  subtract(constant(1), power(output, constant(2))),
);
