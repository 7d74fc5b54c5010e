import type { Condition, Expression, QuantityId } from "#lib/engine/expression/expression.ts";

/** The expression with each quantity for which `replacement` has one replaced by it. */
export function substitute(
  expression: Expression,
  replacement: (quantity: QuantityId) => Expression | null,
): Expression {
  const inside = (each: Expression): Expression => substitute(each, replacement);
  switch (expression.kind) {
    case "constant":
      return expression;
    case "reference":
      return replacement(expression.quantity) ?? expression;
    case "apply":
      return { ...expression, arguments: expression.arguments.map(inside) };
    case "piecewise": {
      const condition = ({ left, relation, right }: Condition): Condition => ({
        left: inside(left),
        relation,
        right: inside(right),
      });
      return {
        ...expression,
        cases: expression.cases.map((each) => ({
          condition: condition(each.condition),
          value: inside(each.value),
        })),
        otherwise: inside(expression.otherwise),
      };
    }
  }
}
