import { constant, divide as quotient, negate, power } from "#lib/engine/expression/build.ts";
import { binary } from "#lib/engine/operations/operation.ts";

/** x / y; of 1/y the derivative is −1/y². */
export const divide = binary(
  (x, y) => x / y,
  [(_x, y) => quotient(constant(1), y), (x, y) => negate(quotient(x, power(y, constant(2))))],
);
