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
import type { LossName } from "#lib/engine/network/network.ts";

/**
 * The loss of one output unit, for losses that are a sum over the units: ½(t − o)², (t − o)²,
 * −t·ln o, −(t·ln o + (1 − t)·ln(1 − o)); `null` for hinge, which compares the units.
 */
export function unitLoss(loss: LossName, o: Expression, t: Expression): Expression | null {
  const squared = power(subtract(t, o), constant(2));
  switch (loss) {
    case "half-squared-error":
      return multiply(divide(constant(1), constant(2)), squared);
    case "squared-error":
      return squared;
    case "cross-entropy":
      return negate(apply("xlogy", t, o));
    case "binary-cross-entropy": {
      const other = (x: Expression): Expression => subtract(constant(1), x);
      return negate(add(apply("xlogy", t, o), apply("xlogy", other(t), other(o))));
    }
    case "hinge":
      return null;
  }
}

/**
 * Multi-class hinge: Σ_{j≠y} max(0, o_j − o_y + 1) (Weston & Watkins, ESANN 1999).
 *
 * @param correct y, the number of the unit of the right class, from 1
 */
export function hingeLoss(outputs: readonly Expression[], correct: number): Expression {
  const right = outputs[correct - 1];
  if (!right) throw new Error(`internal: there is no output ${correct}`);
  const terms = outputs
    .filter((output) => output !== right)
    .map((output) => apply("max", constant(0), add(subtract(output, right), constant(1))));
  return terms.length === 0 ? constant(0) : add(...terms);
}
