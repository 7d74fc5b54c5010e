import {
  add,
  apply,
  constant,
  divide,
  multiply,
  negate,
  power,
  subtract,
} from "#lib/engine/expression/build.ts";
import type { Expression } from "#lib/engine/expression/expression.ts";
import {
  argument,
  line,
  type GateDerivation,
} from "#lib/explanations/derivations/derivation-line.ts";

const one = constant(1);

function exp(x: Expression): Expression {
  return apply("exp", x);
}

function squared(x: Expression): Expression {
  return power(x, constant(2));
}

/** σ(x) = 1/(1 + e⁻ˣ) */
export const sigmoid: GateDerivation = (args, _index, output) => {
  const decay = exp(negate(argument(args, 0)));
  const total = add(one, decay);
  const itself = divide(one, total);
  return [
    line(negate(divide(negate(decay), squared(total))), "quotient-rule"),
    line(multiply(itself, divide(decay, total)), "split-fraction"),
    line(multiply(itself, divide(subtract(total, one), total)), "add-and-take-away"),
    line(multiply(itself, subtract(one, itself)), "cancel"),
    line(multiply(output, subtract(one, output)), "own-output"),
  ];
};

/** tanh x = (eˣ − e⁻ˣ)/(eˣ + e⁻ˣ) */
export const hyperbolicTangent: GateDerivation = (args, _index, output) => {
  const x = argument(args, 0);
  const sum = add(exp(x), exp(negate(x)));
  const difference = subtract(exp(x), exp(negate(x)));
  return [
    line(divide(subtract(squared(sum), squared(difference)), squared(sum)), "quotient-rule"),
    line(subtract(one, squared(divide(difference, sum))), "split-fraction"),
    line(subtract(one, squared(output)), "own-output"),
  ];
};

/** ln(1 + eˣ) */
export const softplus: GateDerivation = (args) => {
  const x = argument(args, 0);
  return [
    line(multiply(divide(one, add(one, exp(x))), exp(x)), "chain-rule"),
    line(divide(one, add(exp(negate(x)), one)), "cancel"),
    line(apply("sigmoid", x), "own-output"),
  ];
};

/**
 * o_j = e^{z_j}/Σ e^{z_i} by z_k: o_j(1 − o_j) where j = k, and −o_j·o_k where not. The first
 * argument is the number j.
 */
export const softmax: GateDerivation = (args, index, output) => {
  const [chosen, ...inputs] = args;
  if (chosen?.kind !== "constant") throw new Error("internal: softmax without its unit's number");
  const total = add(...inputs.map(exp));
  const own = exp(argument(inputs, chosen.value - 1));
  const moved = exp(argument(args, index));
  if (chosen.value === index)
    return [
      line(
        divide(subtract(multiply(own, total), multiply(own, own)), squared(total)),
        "quotient-rule",
      ),
      line(multiply(divide(own, total), divide(subtract(total, own), total)), "split-fraction"),
      line(multiply(divide(own, total), subtract(one, divide(own, total))), "cancel"),
      line(multiply(output, subtract(one, output)), "own-output"),
    ];
  return [
    line(negate(divide(multiply(own, moved), squared(total))), "quotient-rule"),
    line(negate(multiply(divide(own, total), divide(moved, total))), "split-fraction"),
    line(negate(multiply(output, apply("softmax", constant(index), ...inputs))), "own-output"),
  ];
};
