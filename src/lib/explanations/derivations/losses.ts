import { constant, divide, multiply, negate, add, subtract } from "#lib/engine/expression/build.ts";
import type { Expression } from "#lib/engine/expression/expression.ts";
import type { LossName } from "#lib/engine/network/network.ts";
import { line, type DerivationLine } from "#lib/explanations/derivations/derivation-line.ts";

const one = constant(1);
const two = constant(2);

/**
 * ∂E/∂o, line by line, of a loss that is a sum over the units.
 *
 * @param o the output of the unit
 * @param t its target
 */
export const lossDerivations: Readonly<
  Record<Exclude<LossName, "hinge">, (o: Expression, t: Expression) => readonly DerivationLine[]>
> = {
  "half-squared-error": (o, t) => {
    const half = divide(one, two);
    return [
      line(multiply(half, two, subtract(t, o), constant(-1)), "chain-rule"),
      line(negate(subtract(t, o)), "cancel"),
    ];
  },
  "squared-error": (o, t) => [
    line(multiply(two, subtract(t, o), constant(-1)), "chain-rule"),
    line(negate(multiply(two, subtract(t, o))), "rearrange"),
  ],
  "cross-entropy": (o, t) => [
    line(negate(multiply(t, divide(one, o))), "logarithm"),
    line(negate(divide(t, o)), "rearrange"),
  ],
  "binary-cross-entropy": (o, t) => {
    const [noTarget, noOutput] = [subtract(one, t), subtract(one, o)];
    const yes = multiply(t, divide(one, o));
    const no = multiply(noTarget, divide(one, noOutput), constant(-1));
    return [
      line(negate(add(yes, no)), "logarithm"),
      line(negate(subtract(divide(t, o), divide(noTarget, noOutput))), "rearrange"),
    ];
  },
};
