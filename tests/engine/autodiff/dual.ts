import type { Application, Expression } from "#lib/engine/expression/expression.ts";

/**
 * Forward-mode differentiation by dual numbers, value + tangent·ε (Clifford 1873), with
 * derivatives as tables of calculus have them and nothing of the engine's.
 */
export interface Dual {
  readonly value: number;
  readonly tangent: number;
  /** Σ|terms| of the tangent: how large the numbers are of which it is the sum. */
  readonly size: number;
}

export function number(value: number): Dual {
  return { value, tangent: 0, size: 0 };
}

export function dualOf(expression: Expression, of: (quantity: string) => Dual): Dual {
  switch (expression.kind) {
    case "constant":
      return number(expression.value);
    case "reference":
      return of(expression.quantity);
    case "apply":
      return gateOf(expression, of);
    case "piecewise":
      throw new Error("a gate is due");
  }
}

function gateOf({ operation, arguments: args }: Application, of: (id: string) => Dual): Dual {
  const operands = args.map((each) => dualOf(each, of));
  const values = operands.map(({ value }) => value);
  const [x = NaN, y = NaN] = values;
  /** A gate's value, and its partial derivative by each of its operands. */
  const chain = (value: number, ...partials: readonly number[]): Dual => ({
    value,
    tangent: operands.reduce((sum, each, i) => sum + (partials[i] ?? 0) * each.tangent, 0),
    size: operands.reduce((sum, each, i) => sum + Math.abs((partials[i] ?? 0) * each.size), 0),
  });
  switch (operation) {
    case "add":
      return chain(
        values.reduce((a, b) => a + b),
        ...values.map(() => 1),
      );
    case "subtract":
      return chain(x - y, 1, -1);
    case "multiply":
      return chain(
        values.reduce((a, b) => a * b),
        ...values.map((_, i) => values.filter((__, j) => j !== i).reduce((a, b) => a * b)),
      );
    case "divide":
      return chain(x / y, 1 / y, -x / (y * y));
    case "negate":
      return chain(-x, -1);
    case "power":
      return chain(x ** y, y * x ** (y - 1), x ** y * Math.log(x));
    case "exp":
      return chain(Math.exp(x), Math.exp(x));
    case "log":
      return chain(Math.log(x), 1 / x);
    case "xlogy":
      return chain(x * Math.log(y), Math.log(y), x / y);
    case "sqrt":
      return chain(Math.sqrt(x), 0.5 / Math.sqrt(x));
    case "sin":
      return chain(Math.sin(x), Math.cos(x));
    case "cos":
      return chain(Math.cos(x), -Math.sin(x));
    case "tan":
      return chain(Math.tan(x), 1 / Math.cos(x) ** 2);
    case "tanh":
      return chain(Math.tanh(x), 1 / Math.cosh(x) ** 2);
    case "atan":
      return chain(Math.atan(x), 1 / (1 + x * x));
    case "abs":
      return chain(Math.abs(x), Math.sign(x));
    case "sign":
      return chain(Math.sign(x), 0);
    case "step":
      return chain(x > 0 ? 1 : 0, 0);
    case "max":
      return x > y ? chain(x, 1, 0) : chain(y, 0, 1);
    case "min":
      return x < y ? chain(x, 1, 0) : chain(y, 0, 1);
    case "relu":
      return x > 0 ? chain(x, 1) : chain(0, 0);
    case "leaky-relu":
      return x > 0 ? chain(x, 1, 0) : chain(y * x, y, x);
    case "elu":
      return x > 0 ? chain(x, 1, 0) : chain(y * Math.expm1(x), y * Math.exp(x), Math.expm1(x));
    case "sigmoid":
      return chain(1 / (1 + Math.exp(-x)), 1 / (Math.exp(x / 2) + Math.exp(-x / 2)) ** 2);
    case "softplus":
      return chain(Math.log(1 + Math.exp(x)), 1 / (1 + Math.exp(-x)));
    case "softmax": {
      const exponentials = values.slice(1).map(Math.exp);
      const total = exponentials.reduce((a, b) => a + b);
      const shares = exponentials.map((each) => each / total);
      const own = shares[x - 1] ?? NaN;
      return chain(own, 0, ...shares.map((share, i) => own * ((i === x - 1 ? 1 : 0) - share)));
    }
  }
}
