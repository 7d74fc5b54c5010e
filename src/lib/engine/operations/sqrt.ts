import { constant, divide, multiply } from "#lib/engine/expression/build.ts";
import { unary } from "#lib/engine/operations/operation.ts";

/** √x */
export const sqrt = unary(Math.sqrt, (_x, output) =>
  divide(constant(1), multiply(constant(2), output)),
);
