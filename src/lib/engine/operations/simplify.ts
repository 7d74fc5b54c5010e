import { constant, negate, subtract } from "#lib/engine/expression/build.ts";
import type { Application, Expression, OperationName } from "#lib/engine/expression/expression.ts";

/**
 * The same mathematics with less writing: 0 and 1 are dropped where they change nothing,
 * constant factors are multiplied out, products in products and signs are pulled together.
 * The order of terms and factors stays as it was.
 */
export function simplify(expression: Expression): Expression {
  switch (expression.kind) {
    case "constant":
    case "reference":
      return expression;
    case "piecewise":
      return simplifyBranches({
        ...expression,
        cases: expression.cases.map((each) => ({ ...each, value: simplify(each.value) })),
        otherwise: simplify(expression.otherwise),
      });
    case "apply":
      return simplifyApplication({
        ...expression,
        arguments: expression.arguments.map(simplify),
      });
  }
}

/** Cases that all have one value are that value. */
function simplifyBranches(expression: Extract<Expression, { kind: "piecewise" }>): Expression {
  const { otherwise, cases } = expression;
  if (otherwise.kind !== "constant") return expression;
  return cases.every((each) => isConstant(each.value, otherwise.value)) ? otherwise : expression;
}

function simplifyApplication(expression: Application): Expression {
  const [first, second] = expression.arguments;
  switch (expression.operation) {
    case "multiply":
      return simplifyProduct(expression.arguments);
    case "add":
      return simplifySum(expression.arguments);
    case "negate":
      return first ? simplifyNegation(first) : expression;
    case "divide":
      return second && isConstant(second, 1) && first ? first : expression;
    case "subtract":
      return second && isConstant(second, 0) && first ? first : expression;
    default:
      return expression;
  }
}

function simplifyNegation(operand: Expression): Expression {
  if (operand.kind === "constant") return constant(-operand.value);
  return argumentsOf(operand, "negate")?.[0] ?? negate(operand);
}

function simplifyProduct(args: readonly Expression[]): Expression {
  let coefficient = 1;
  const factors: Expression[] = [];
  const collect = (factor: Expression): void => {
    const negated = argumentsOf(factor, "negate");
    const inner = argumentsOf(factor, "multiply") ?? negated;
    const ratio = constantRatio(factor);
    if (negated) coefficient = -coefficient;
    if (inner) inner.forEach(collect);
    else if (ratio === null) factors.push(factor);
    else coefficient *= ratio;
  };
  args.forEach(collect);
  if (coefficient === 0) return constant(0);
  const [only] = factors;
  if (!only) return constant(coefficient);
  const magnitude = Math.abs(coefficient);
  const all = magnitude === 1 ? factors : [constant(magnitude), ...factors];
  const product: Expression =
    all.length === 1 ? only : { kind: "apply", operation: "multiply", arguments: all };
  return coefficient < 0 ? negate(product) : product;
}

function simplifySum(args: readonly Expression[]): Expression {
  const terms = args.filter((term) => !isConstant(term, 0));
  const [first, second] = terms;
  if (!first) return constant(0);
  if (!second) return first;
  const subtrahend = argumentsOf(second, "negate")?.[0];
  if (terms.length === 2 && subtrahend) return subtract(first, subtrahend);
  return { kind: "apply", operation: "add", arguments: terms };
}

function isConstant(expression: Expression, value: number): boolean {
  return expression.kind === "constant" && expression.value === value;
}

/** The arguments of `expression` where it applies `operation`. */
function argumentsOf(
  expression: Expression,
  operation: OperationName,
): readonly Expression[] | null {
  return expression.kind === "apply" && expression.operation === operation
    ? expression.arguments
    : null;
}

/** The value of a constant, or of a fraction of two, such as the ½ of ½(t − o)². */
function constantRatio(expression: Expression): number | null {
  if (expression.kind === "constant") return expression.value;
  const [numerator, denominator] = argumentsOf(expression, "divide") ?? [];
  if (numerator?.kind !== "constant" || denominator?.kind !== "constant") return null;
  return numerator.value / denominator.value;
}
