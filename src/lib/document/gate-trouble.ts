import type { Application, Expression, QuantityId } from "#lib/engine/expression/expression.ts";
import { evaluate } from "#lib/engine/operations/evaluate.ts";

/** A squashing gate whose slope is less than this share of its steepest lets hardly anything through. */
const leastSlope = 0.05;
/** As near to a kink, or a tie, a rounded figure may fall on the other side. */
const leastGap = 0.01;
const leastDenominator = 0.05;
/** e⁴ is 55; σ has 7 % of its steepest slope there. */
const largestExponent = 4;

/**
 * The gates of a definition that make poor exercises at these values: saturated, at a kink, near
 * the edge of their domain, or switched off.
 *
 * @param deadUnits whether a ReLU may be switched off
 */
export function troubledGates(
  definition: Expression,
  valueOf: (quantity: QuantityId) => number,
  deadUnits: boolean,
): number {
  if (definition.kind !== "apply") return 0;
  const inner = definition.arguments.reduce(
    (sum, argument) => sum + troubledGates(argument, valueOf, deadUnits),
    0,
  );
  return inner + (isTroubled(definition, valueOf, deadUnits) ? 1 : 0);
}

function isTroubled(
  gate: Application,
  valueOf: (quantity: QuantityId) => number,
  deadUnits: boolean,
): boolean {
  const [x = NaN, y = NaN] = gate.arguments.map((argument) => evaluate(argument, valueOf));
  switch (gate.operation) {
    case "sigmoid":
    case "softmax":
    case "tanh":
    case "elu":
      return isFlat(gate.operation, evaluate(gate, valueOf));
    case "relu":
      return Math.abs(x) < leastGap || (x < 0 && !deadUnits);
    case "leaky-relu":
    case "abs":
    case "step":
    case "sign":
      return Math.abs(x) < leastGap;
    case "max":
    case "min":
      return Math.abs(x - y) < leastGap;
    case "divide":
      return Math.abs(y) < leastDenominator;
    case "power":
      return y < 0 && Math.abs(x) < leastDenominator;
    case "log":
    case "sqrt":
      return x < leastDenominator;
    case "xlogy":
      return y < leastGap;
    case "exp":
      return Math.abs(x) > largestExponent;
    case "tan":
      return Math.abs(Math.cos(x)) < leastDenominator;
    case "add":
    case "subtract":
    case "multiply":
    case "negate":
    case "sin":
    case "cos":
    case "atan":
    case "softplus":
      return false;
  }
}

/** Whether a gate's slope, as its output tells it, is a small share of its steepest. */
function isFlat(gate: "sigmoid" | "softmax" | "tanh" | "elu", output: number): boolean {
  switch (gate) {
    case "sigmoid":
    case "softmax":
      return 4 * output * (1 - output) < leastSlope;
    case "tanh":
      return 1 - output ** 2 < leastSlope;
    case "elu":
      // its slope at negative inputs is output + α, with α = 1 as a rule
      return output < leastSlope - 1;
  }
}
