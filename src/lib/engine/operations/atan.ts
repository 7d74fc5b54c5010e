import { add, constant, divide, power } from "#lib/engine/expression/build.ts";
import { unary } from "#lib/engine/operations/operation.ts";

/** arctan x */
export const atan = unary(Math.atan, (x) =>
  divide(constant(1), add(constant(1), power(x, constant(2)))),
);
