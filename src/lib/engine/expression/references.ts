import type { Expression, QuantityId } from "#lib/engine/expression/expression.ts";

/** The quantities that an expression refers to, in reading order, each once. */
export function referencesOf(expression: Expression): QuantityId[] {
  const found = new Set<QuantityId>();
  forEachReference(expression, (id) => found.add(id));
  return [...found];
}

/** Visits every reference in reading order, as often as it stands there. */
export function forEachReference(
  expression: Expression,
  visit: (quantity: QuantityId) => void,
): void {
  switch (expression.kind) {
    case "constant":
      return;
    case "reference":
      visit(expression.quantity);
      return;
    case "apply":
      for (const argument of expression.arguments) forEachReference(argument, visit);
      return;
    case "piecewise":
      for (const { condition, value } of expression.cases) {
        forEachReference(condition.left, visit);
        forEachReference(condition.right, visit);
        forEachReference(value, visit);
      }
      forEachReference(expression.otherwise, visit);
  }
}
