import { constant } from "#lib/engine/expression/build.ts";
import { unary } from "#lib/engine/operations/operation.ts";

/** The binary step: 1 from 0 on, else 0. Its derivative is 0, and undefined at 0, where 0 is taken. */
export const step = unary(
  (x) => (x >= 0 ? 1 : 0),
  () => constant(0),
);
