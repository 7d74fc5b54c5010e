import { multiply as product } from "#lib/engine/expression/build.ts";
import type { Operation } from "#lib/engine/operations/operation.ts";

/** x₁ · x₂ · …, from left to right. The multiply gate switches its inputs: each gets the others' product. */
export const multiply: Operation = {
  scalar: null,
  evaluate: (factors) => factors.reduce((value, factor) => value * factor),
  gradient: (factors, index) => product(...factors.filter((_, other) => other !== index)),
};
