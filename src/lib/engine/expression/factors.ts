import type { Expression } from "#lib/engine/expression/expression.ts";

/** The factors of a product; of anything else, itself. */
export function factorsOf(expression: Expression): readonly Expression[] {
  return expression.kind === "apply" && expression.operation === "multiply"
    ? expression.arguments
    : [expression];
}
