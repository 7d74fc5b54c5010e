import type { Application, Expression, OperationName } from "#lib/engine/expression/expression.ts";

/** What stands in the circle of a gate: CS231n writes `+`, `*`, `exp`, `1/x`, `*-1`. */
export function gateSign(definition: Expression): string {
  if (definition.kind !== "apply") return "=";
  return signWithConstant(definition) ?? signs[definition.operation];
}

const signs: Readonly<Record<OperationName, string>> = {
  add: "+",
  subtract: "−",
  multiply: "×",
  divide: "÷",
  negate: "×(−1)",
  power: "xʸ",
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
function signWithConstant({ operation, arguments: operands }: Application): string | null {
  const [left, right] = operands;
  if (operands.length !== 2 || !left || !right) return null;
  if (right.kind === "constant") return signBeforeConstant(operation, numeral(right.value));
  if (left.kind === "constant") return signAfterConstant(operation, numeral(left.value));
  return null;
}

function signBeforeConstant(operation: OperationName, constant: string): string | null {
  switch (operation) {
    case "add":
      return `+${constant}`;
    case "subtract":
      return `−${constant}`;
    case "multiply":
      return `×${constant}`;
    case "divide":
      return `÷${constant}`;
    case "power":
      return `x${raised(constant)}`;
    default:
      return null;
  }
}

function signAfterConstant(operation: OperationName, constant: string): string | null {
  switch (operation) {
    case "add":
      return `+${constant}`;
    case "subtract":
      return `${constant}−x`;
    case "multiply":
      return `×${constant}`;
    case "divide":
      return `${constant}/x`;
    case "power":
      return `${constant}ˣ`;
    default:
      return null;
  }
}

function numeral(value: number): string {
  const digits = String(Math.abs(Number(value.toPrecision(4))));
  return value < 0 ? `(−${digits})` : digits;
}

const raisedDigits = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** A small exponent as raised digits; any other is written after a caret. */
function raised(exponent: string): string {
  return /^\d+$/.test(exponent)
    ? [...exponent].map((digit) => raisedDigits[Number(digit)]).join("")
    : `^${exponent}`;
}
