import type { TextLabel } from "#lib/diagram/diagram.ts";
import type { Application, Expression, OperationName } from "#lib/engine/expression/expression.ts";

/**
 * What stands in the circle of a gate: CS231n writes `+`, `*`, `exp`, `1/x`, `*-1`. `null` where
 * a gate is more than one operation, a loss for instance.
 */
export function gateSign(definition: Expression): TextLabel | null {
  if (definition.kind === "piecewise") return null;
  if (definition.kind !== "apply") return plain("=");
  if (definition.arguments.some((operand) => operand.kind === "apply")) return null;
  return signWithConstant(definition) ?? signOf(definition.operation);
}

function signOf(operation: OperationName): TextLabel {
  return operation === "power" ? { text: "x", raised: "y" } : plain(signs[operation]);
}

function plain(text: string): TextLabel {
  return { text, raised: null };
}

const signs: Readonly<Record<Exclude<OperationName, "power">, string>> = {
  add: "+",
  subtract: "−",
  multiply: "×",
  divide: "÷",
  negate: "×−1",
  exp: "exp",
  log: "ln",
  xlogy: "x ln y",
  sqrt: "√",
  sin: "sin",
  cos: "cos",
  tan: "tan",
  tanh: "tanh",
  atan: "arctan",
  abs: "|x|",
  sign: "sign",
  max: "max",
  min: "min",
  step: "step",
  relu: "ReLU",
  "leaky-relu": "LReLU",
  elu: "ELU",
  sigmoid: "σ",
  softplus: "softplus",
  softmax: "softmax",
};

/** The sign of a gate with one input, the other operand being a constant. */
function signWithConstant({ operation, arguments: operands }: Application): TextLabel | null {
  const [left, right] = operands;
  if (operands.length !== 2 || !left || !right) return null;
  if (right.kind === "constant") return signBeforeConstant(operation, numeral(right.value));
  if (left.kind === "constant") return signAfterConstant(operation, numeral(left.value));
  return null;
}

function signBeforeConstant(operation: OperationName, constant: string): TextLabel | null {
  switch (operation) {
    case "add":
      return plain(`+${constant}`);
    case "subtract":
      return plain(`−${constant}`);
    case "multiply":
      return plain(`×${constant}`);
    case "divide":
      return plain(`÷${constant}`);
    case "power":
      return { text: "x", raised: constant };
    default:
      return null;
  }
}

function signAfterConstant(operation: OperationName, constant: string): TextLabel | null {
  switch (operation) {
    case "add":
      return plain(`+${constant}`);
    case "subtract":
      return plain(`${constant}−x`);
    case "multiply":
      return plain(`×${constant}`);
    case "divide":
      return plain(`${constant}/x`);
    case "power":
      return { text: constant, raised: "x" };
    default:
      return null;
  }
}

function numeral(value: number): string {
  const digits = String(Math.abs(Number(value.toPrecision(4))));
  return value < 0 ? `(−${digits})` : digits;
}
