import { Decimal } from "decimal.js";
import type { Condition, Expression, QuantityId } from "#lib/engine/expression/expression.ts";

/** Forty digits: what a careful person works out with the figures on the page. */
const Exact = Decimal.clone({ precision: 40 });

/** The value of an expression in decimal arithmetic, apart from the engine's doubles. */
export function exactValue(
  expression: Expression,
  figureOf: (quantity: QuantityId) => string,
): Decimal {
  const inner = (each: Expression): Decimal => exactValue(each, figureOf);
  switch (expression.kind) {
    case "constant":
      return new Exact(expression.value);
    case "reference":
      return new Exact(figureOf(expression.quantity));
    case "piecewise": {
      const holds = ({ left, relation, right }: Condition): boolean => {
        const order = inner(left).comparedTo(inner(right));
        return order === { "<": -1, "=": 0, ">": 1 }[relation];
      };
      const chosen = expression.cases.find(({ condition }) => holds(condition));
      return inner(chosen?.value ?? expression.otherwise);
    }
    case "apply":
      return gateValue(expression.operation, expression.arguments.map(inner));
  }
}

function gateValue(
  operation: Extract<Expression, { kind: "apply" }>["operation"],
  operands: readonly Decimal[],
): Decimal {
  const [x = new Exact(NaN), y = new Exact(NaN), ...more] = operands;
  const [zero, one] = [new Exact(0), new Exact(1)];
  switch (operation) {
    case "add":
      return operands.reduce((sum, each) => sum.plus(each));
    case "subtract":
      return x.minus(y);
    case "multiply":
      return operands.reduce((product, each) => product.times(each));
    case "divide":
      return x.div(y);
    case "negate":
      return x.neg();
    case "power":
      return x.pow(y);
    case "exp":
      return x.exp();
    case "log":
      return x.ln();
    case "xlogy":
      return x.isZero() ? zero : x.times(y.ln());
    case "sqrt":
      return x.sqrt();
    case "sin":
      return x.sin();
    case "cos":
      return x.cos();
    case "tan":
      return x.tan();
    case "tanh":
      return x.tanh();
    case "atan":
      return x.atan();
    case "abs":
      return x.abs();
    case "sign":
      return new Exact(x.comparedTo(zero));
    case "max":
      return Exact.max(x, y);
    case "min":
      return Exact.min(x, y);
    case "step":
      return x.gte(0) ? one : zero;
    case "relu":
      return Exact.max(x, zero);
    case "leaky-relu":
      return x.gt(0) ? x : y.times(x);
    case "elu":
      return x.gt(0) ? x : y.times(x.exp().minus(1));
    case "sigmoid":
      return one.div(one.plus(x.neg().exp()));
    case "softplus":
      return one.plus(x.exp()).ln();
    case "softmax": {
      const exponentials = [y, ...more].map((each) => each.exp());
      const total = exponentials.reduce((sum, each) => sum.plus(each));
      return (exponentials[x.toNumber() - 1] ?? new Exact(NaN)).div(total);
    }
  }
}
