import { constant } from "#lib/engine/expression/build.ts";
import type {
  Application,
  Expression,
  Piecewise,
  QuantityId,
} from "#lib/engine/expression/expression.ts";
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
      return withoutNegativeZero({
        ...expression,
        arguments: expression.arguments.map((each) => chosenCases(each, valueOf)),
      });
    case "piecewise":
      return chosenCases(branch(expression, valueOf), valueOf);
  }
}

/** Of a case that is 0 the negative is 0, not −0. */
function withoutNegativeZero(expression: Application): Expression {
  const [operand] = expression.arguments;
  const zero = operand?.kind === "constant" && operand.value === 0;
  return zero && expression.operation === "negate" ? operand : expression;
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
