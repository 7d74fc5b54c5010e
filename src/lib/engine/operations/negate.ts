import { constant } from "#lib/engine/expression/build.ts";
import { unary } from "#lib/engine/operations/operation.ts";

/** −x, the gate "times −1" */
export const negate = unary(
  (x) => -x,
  () => constant(-1),
);
