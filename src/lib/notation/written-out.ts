import {
  add,
  apply,
  constant,
  divide,
  multiply,
  negate,
  piecewise,
  subtract,
} from "#lib/engine/expression/build.ts";
import type { Expression, OperationName } from "#lib/engine/expression/expression.ts";

/** A named gate as the formula that it stands for: σ(x) as 1/(1 + e⁻ˣ); `null` where it has no other. */
export function writtenOut(expression: Expression): Expression | null {
  if (expression.kind !== "apply") return null;
  const [x, second] = expression.arguments;
  if (!x) return null;
  if (expression.operation === "softmax") return softmax(x, expression.arguments.slice(1));
  return formulas[expression.operation]?.(x, second ?? constant(1)) ?? null;
}

const zero = constant(0);
const one = constant(1);

const formulas: Partial<Record<OperationName, (x: Expression, alpha: Expression) => Expression>> = {
  sigmoid: (x) => divide(one, add(one, apply("exp", negate(x)))),
  softplus: (x) => apply("log", add(one, apply("exp", x))),
  relu: (x) => apply("max", zero, x),
  "leaky-relu": (x, alpha) => whenPositive(x, x, multiply(alpha, x)),
  elu: (x, alpha) => whenPositive(x, x, multiply(alpha, subtract(apply("exp", x), one))),
  step: (x) => piecewise([[{ left: x, relation: "<", right: zero }, zero]], one),
  sign: (x) =>
    piecewise(
      [
        [{ left: x, relation: ">", right: zero }, one],
        [{ left: x, relation: "<", right: zero }, constant(-1)],
      ],
      zero,
    ),
};

function whenPositive(x: Expression, value: Expression, otherwise: Expression): Expression {
  return piecewise([[{ left: x, relation: ">", right: zero }, value]], otherwise);
}

function softmax(chosen: Expression, inputs: readonly Expression[]): Expression | null {
  const own = chosen.kind === "constant" ? inputs[chosen.value - 1] : undefined;
  if (!own) return null;
  return divide(apply("exp", own), add(...inputs.map((input) => apply("exp", input))));
}
