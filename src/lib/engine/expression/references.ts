import type { Expression, QuantityId } from "#lib/engine/expression/expression.ts";

/** The quantities that an expression refers to, in reading order, each once. */
export function referencesOf(expression: Expression): QuantityId[] {
  const found = new Set<QuantityId>();
  collectReferences(expression, found);
  return [...found];
}

function collectReferences(expression: Expression, found: Set<QuantityId>): void {
  switch (expression.kind) {
    case "constant":
      return;
    case "reference":
      found.add(expression.quantity);
      return;
    case "apply":
      for (const argument of expression.arguments) collectReferences(argument, found);
      return;
    case "piecewise":
      for (const { condition, value } of expression.cases) {
        collectReferences(condition.left, found);
        collectReferences(condition.right, found);
        collectReferences(value, found);
      }
      collectReferences(expression.otherwise, found);
  }
}
