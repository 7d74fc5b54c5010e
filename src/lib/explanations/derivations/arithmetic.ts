import {
  add,
  apply,
  constant,
  divide as quotient,
  multiply as product,
  negate as negated,
  power as raise,
  subtract as difference,
} from "#lib/engine/expression/build.ts";
import type { Expression } from "#lib/engine/expression/expression.ts";
import { simplify } from "#lib/engine/operations/simplify.ts";
import {
  argument,
  line,
  type DerivationLine,
  type GateDerivation,
} from "#lib/explanations/derivations/derivation-line.ts";

const one = constant(1);
const two = constant(2);

export const sum: GateDerivation = () => [line(one, "other-terms-stand-still")];

export const subtraction: GateDerivation = (_args, index) =>
  index === 0 ? [line(one, "other-terms-stand-still")] : [line(constant(-1), "counted-negative")];

export const negation: GateDerivation = () => [line(constant(-1), "counted-negative")];

export const multiplication: GateDerivation = (args, index) => {
  const others = args.filter((_, each) => each !== index);
  return [line(others.length === 0 ? one : product(...others), "other-factors-stand-still")];
};

/** x/y: by y as x·y⁻¹. */
export const division: GateDerivation = (args, index) => {
  const [x, y] = [argument(args, 0), argument(args, 1)];
  if (index === 0) return [line(quotient(one, y), "other-factors-stand-still")];
  return [
    line(simplify(product(x, negated(raise(y, constant(-2))))), "power-rule"),
    line(negated(quotient(x, raise(y, two))), "rearrange"),
  ];
};

/** xⁿ: by x through the product rule where n is a whole number, else as e^(n ln x). */
export const exponentiation: GateDerivation = (args, index, output) => {
  const [x, n] = [argument(args, 0), argument(args, 1)];
  const exponential = apply("exp", product(n, apply("log", x)));
  if (index === 1)
    return [
      line(product(exponential, apply("log", x)), "as-exponential"),
      line(product(output, apply("log", x)), "own-output"),
    ];
  if (n.kind === "constant" && Number.isInteger(n.value)) return wholePower(x, n.value);
  return [
    line(product(exponential, product(n, quotient(one, x))), "as-exponential"),
    line(product(raise(x, n), quotient(n, x)), "rearrange"),
    line(product(n, raise(x, lowered(n))), "cancel"),
  ];
};

function lowered(n: Expression): Expression {
  return n.kind === "constant" ? constant(n.value - 1) : difference(n, one);
}

function wholePower(x: Expression, n: number): DerivationLine[] {
  if (n === 0) return [line(constant(0), "flat")];
  if (n === 1) return [line(one, "same-value")];
  if (n === 2) return [line(add(x, x), "product-rule"), line(product(two, x), "rearrange")];
  return [line(product(constant(n), raise(x, constant(n - 1))), "power-rule")];
}

export const exponential: GateDerivation = (args, _index, output) => [
  line(apply("exp", argument(args, 0)), "exponential"),
  line(output, "own-output"),
];

/** y = ln x is the number with e^y = x: e^y · y′ = 1. */
export const logarithm: GateDerivation = (args, _index, output) => [
  line(quotient(one, apply("exp", output)), "inverse-function"),
  line(quotient(one, argument(args, 0)), "own-output"),
];

export const timesLogarithm: GateDerivation = (args, index) => {
  const [x, y] = [argument(args, 0), argument(args, 1)];
  if (index === 0) return [line(apply("log", y), "other-factors-stand-still")];
  return [line(product(x, quotient(one, y)), "logarithm"), line(quotient(x, y), "rearrange")];
};

/** y = √x is the number with y² = x: 2y · y′ = 1. */
export const squareRoot: GateDerivation = (_args, _index, output) => [
  line(quotient(one, product(two, output)), "inverse-function"),
];
