import { unary } from "#lib/engine/operations/operation.ts";

/** eˣ is its own derivative. */
export const exp = unary(Math.exp, (_x, output) => output);
