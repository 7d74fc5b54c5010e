import { constant } from "#lib/engine/expression/build.ts";
import type { Operation } from "#lib/engine/operations/operation.ts";

/** x₁ + x₂ + …, summed from left to right. The add gate distributes its gradient. */
export const add: Operation = {
  scalar: null,
  evaluate: (terms) => terms.reduce((sum, term) => sum + term),
  gradient: () => constant(1),
};
