import { apply } from "#lib/engine/expression/build.ts";
import { unary } from "#lib/engine/operations/operation.ts";

/** |x|; at the kink the derivative is taken as 0, as PyTorch does. */
export const abs = unary(Math.abs, (x) => apply("sign", x));
