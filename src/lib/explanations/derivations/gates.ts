import { add, apply, divide, negate, subtract } from "#lib/engine/expression/build.ts";
import type { Application, Expression, OperationName } from "#lib/engine/expression/expression.ts";
import {
  division,
  exponential,
  exponentiation,
  logarithm,
  multiplication,
  negation,
  squareRoot,
  subtraction,
  sum,
  timesLogarithm,
} from "#lib/explanations/derivations/arithmetic.ts";
import type { GateDerivation } from "#lib/explanations/derivations/derivation-line.ts";
import {
  absolute,
  exponentialRectifier,
  flat,
  leakyRectifier,
  maximum,
  minimum,
  rectifier,
} from "#lib/explanations/derivations/piecewise.ts";
import {
  hyperbolicTangent,
  sigmoid,
  softmax,
  softplus,
} from "#lib/explanations/derivations/squashing.ts";
import { arctangent, cosine, sine, tangent } from "#lib/explanations/derivations/trigonometry.ts";
import { writtenOut } from "#lib/notation/written-out.ts";

/** How each gate's derivative is found. */
export const gateDerivations: Readonly<Record<OperationName, GateDerivation>> = {
  add: sum,
  subtract: subtraction,
  multiply: multiplication,
  divide: division,
  negate: negation,
  power: exponentiation,
  exp: exponential,
  log: logarithm,
  xlogy: timesLogarithm,
  sqrt: squareRoot,
  sin: sine,
  cos: cosine,
  tan: tangent,
  tanh: hyperbolicTangent,
  atan: arctangent,
  abs: absolute,
  sign: flat,
  max: maximum,
  min: minimum,
  step: flat,
  relu: rectifier,
  "leaky-relu": leakyRectifier,
  elu: exponentialRectifier,
  sigmoid,
  softplus,
  softmax,
};

/** The definition from which a gate's derivation starts; `null` where the gate is its own. */
export function definitionOfGate(gate: Application): Expression | null {
  const [x] = gate.arguments;
  if (!x) return null;
  const exp = (exponent: Expression): Expression => apply("exp", exponent);
  if (gate.operation === "tan") return divide(apply("sin", x), apply("cos", x));
  if (gate.operation === "tanh")
    return divide(subtract(exp(x), exp(negate(x))), add(exp(x), exp(negate(x))));
  return writtenOut(gate);
}
