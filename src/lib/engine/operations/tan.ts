import { add, constant, power } from "#lib/engine/expression/build.ts";
import { unary } from "#lib/engine/operations/operation.ts";

/** tan x, x in radians; tan′ = 1 + tan² */
export const tan = unary(Math.tan, (_x, output) => add(constant(1), power(output, constant(2))));
