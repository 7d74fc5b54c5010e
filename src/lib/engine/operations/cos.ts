import { apply, negate } from "#lib/engine/expression/build.ts";
import { unary } from "#lib/engine/operations/operation.ts";

/** cos x, x in radians */
export const cos = unary(Math.cos, (x) => negate(apply("sin", x)));
