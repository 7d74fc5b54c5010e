import { constant } from "#lib/engine/expression/build.ts";
import type { Expression, Piecewise, QuantityId } from "#lib/engine/expression/expression.ts";
import { evaluate } from "#lib/engine/operations/evaluate.ts";

/** The expression with each choice between cases made: what is left to calculate with. */
export function chosenCases(
  expression: Expression,
  valueOf: (quantity: QuantityId) => number,
): Expression {
  switch (expression.kind) {
    case "constant":
    case "reference":
      return expression;
    case "apply":
      return {
        ...expression,
        arguments: expression.arguments.map((each) => chosenCases(each, valueOf)),
      };
    case "piecewise":
      return chosenCases(branch(expression, valueOf), valueOf);
  }
}

/** Evaluates to the number of the case that holds. */
function branch(
  { cases, otherwise }: Piecewise,
  valueOf: (quantity: QuantityId) => number,
): Expression {
  const numbered: Piecewise = {
    kind: "piecewise",
    cases: cases.map(({ condition }, index) => ({ condition, value: constant(index) })),
    otherwise: constant(cases.length),
  };
  return cases[evaluate(numbered, valueOf)]?.value ?? otherwise;
}
