import { constant } from "#lib/engine/expression/build.ts";
import { binary } from "#lib/engine/operations/operation.ts";

/** x − y */
export const subtract = binary((x, y) => x - y, [() => constant(1), () => constant(-1)]);
