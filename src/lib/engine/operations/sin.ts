import { apply } from "#lib/engine/expression/build.ts";
import { unary } from "#lib/engine/operations/operation.ts";

/** sin x, x in radians */
export const sin = unary(Math.sin, (x) => apply("cos", x));
