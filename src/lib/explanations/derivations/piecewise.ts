import { apply, constant, multiply, piecewise } from "#lib/engine/expression/build.ts";
import type { Expression } from "#lib/engine/expression/expression.ts";
import { operations } from "#lib/engine/operations/registry.ts";
import {
  argument,
  line,
  type GateDerivation,
} from "#lib/explanations/derivations/derivation-line.ts";

const zero = constant(0);
const one = constant(1);

/** A gate that is flat wherever it has a derivative. */
export const flat: GateDerivation = () => [line(zero, "flat")];

/** |x| is x on the right and −x on the left. */
export const absolute: GateDerivation = (args) => {
  const x = argument(args, 0);
  return [
    line(
      piecewise(
        [
          [{ left: x, relation: ">", right: zero }, one],
          [{ left: x, relation: "<", right: zero }, constant(-1)],
        ],
        zero,
      ),
      "each-case",
    ),
    line(apply("sign", x), "own-output"),
  ];
};

export const maximum: GateDerivation = (args, index, output) => [
  line(operations.max.gradient(args, index, output), "each-case"),
];

export const minimum: GateDerivation = (args, index, output) => [
  line(operations.min.gradient(args, index, output), "each-case"),
];

export const rectifier: GateDerivation = (args) => [
  line(whenPositive(argument(args, 0), one, zero), "each-case"),
];

/** x on the right, αx on the left; an α that is learnt has the slope x on the left. */
export const leakyRectifier: GateDerivation = (args, index) => {
  const [x, alpha] = [argument(args, 0), argument(args, 1)];
  return [line(index === 0 ? whenPositive(x, one, alpha) : whenPositive(x, zero, x), "each-case")];
};

/** x on the right, α(eˣ − 1) on the left. */
export const exponentialRectifier: GateDerivation = (args, index, output) => {
  const [x, alpha] = [argument(args, 0), argument(args, 1)];
  if (index === 1) return [line(operations.elu.gradient(args, 1, output), "each-case")];
  return [line(whenPositive(x, one, multiply(alpha, apply("exp", x))), "each-case")];
};

function whenPositive(x: Expression, value: Expression, otherwise: Expression): Expression {
  return piecewise([[{ left: x, relation: ">", right: zero }, value]], otherwise);
}
