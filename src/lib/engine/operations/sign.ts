import { constant } from "#lib/engine/expression/build.ts";
import { unary } from "#lib/engine/operations/operation.ts";

/** −1, 0 or 1. Flat wherever it has a derivative, so nothing flows back through it. */
export const sign = unary(
  (x) => (x > 0 ? 1 : x < 0 ? -1 : 0),
  () => constant(0),
);
