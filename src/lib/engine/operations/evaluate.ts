import type { Condition, Expression, QuantityId } from "#lib/engine/expression/expression.ts";
import { operations } from "#lib/engine/operations/registry.ts";

/** The number that an expression stands for, given the values of the quantities it refers to. */
export function evaluate(
  expression: Expression,
  valueOf: (quantity: QuantityId) => number,
): number {
  switch (expression.kind) {
    case "constant":
      return expression.value;
    case "reference":
      return valueOf(expression.quantity);
    case "apply": {
      const values = expression.arguments.map((argument) => evaluate(argument, valueOf));
      return operations[expression.operation].evaluate(values);
    }
    case "piecewise": {
      const match = expression.cases.find((each) => holds(each.condition, valueOf));
      return evaluate(match?.value ?? expression.otherwise, valueOf);
    }
  }
}

function holds(condition: Condition, valueOf: (quantity: QuantityId) => number): boolean {
  const left = evaluate(condition.left, valueOf);
  const right = evaluate(condition.right, valueOf);
  switch (condition.relation) {
    case "<":
      return left < right;
    case ">":
      return left > right;
    case "=":
      return left === right;
  }
}
