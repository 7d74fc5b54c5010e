import {
  add,
  apply,
  constant,
  divide,
  multiply,
  negate,
  power,
} from "#lib/engine/expression/build.ts";
import type { Expression } from "#lib/engine/expression/expression.ts";
import {
  argument,
  line,
  type GateDerivation,
} from "#lib/explanations/derivations/derivation-line.ts";

const one = constant(1);

function squared(x: Expression): Expression {
  return power(x, constant(2));
}

export const sine: GateDerivation = (args) => [
  line(apply("cos", argument(args, 0)), "addition-theorem"),
];

export const cosine: GateDerivation = (args) => [
  line(negate(apply("sin", argument(args, 0))), "addition-theorem"),
];

/** tan x = sin x / cos x */
export const tangent: GateDerivation = (args, _index, output) => {
  const x = argument(args, 0);
  const [sin, cos] = [apply("sin", x), apply("cos", x)];
  return [
    line(divide(add(multiply(cos, cos), multiply(sin, sin)), squared(cos)), "quotient-rule"),
    line(add(one, squared(divide(sin, cos))), "split-fraction"),
    line(add(one, squared(output)), "own-output"),
  ];
};

/** y = arctan x is the angle with tan y = x: (1 + tan²y) · y′ = 1. */
export const arctangent: GateDerivation = (args, _index, output) => [
  line(divide(one, add(one, squared(apply("tan", output)))), "inverse-function"),
  line(divide(one, add(one, squared(argument(args, 0)))), "own-output"),
];
