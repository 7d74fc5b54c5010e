import { constant, divide } from "#lib/engine/expression/build.ts";
import { unary } from "#lib/engine/operations/operation.ts";

/** ln x */
export const log = unary(Math.log, (x) => divide(constant(1), x));
