import { apply } from "#lib/engine/expression/build.ts";
import { unary } from "#lib/engine/operations/operation.ts";

/** ln(1 + eˣ), written so that it does not overflow; its derivative is σ(x). */
export const softplus = unary(
  (x) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))),
  (x) => apply("sigmoid", x),
);
