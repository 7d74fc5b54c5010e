import type { Application, Expression, OperationName } from "#lib/engine/expression/expression.ts";

/** The short sign that a gate has in the graph: +, ×, 1/x, +1, ×(−1), x², exp, σ. */
export function gateSymbol(definition: Expression): string {
  switch (definition.kind) {
    case "constant":
      return figure(definition.value);
    case "reference":
      return "=";
    case "piecewise":
      return "cases";
    case "apply":
      return gateWithConstant(definition) ?? signs[definition.operation];
  }
}

/** A gate with a number for one of its inputs says which number. */
function gateWithConstant({ operation, arguments: args }: Application): string | null {
  const [left, right] = args;
  if (args.length !== 2 || !left || !right) return null;
  if (right.kind === "constant" && left.kind !== "constant")
    return withRight(operation, right.value);
  if (left.kind === "constant" && right.kind !== "constant") return withLeft(operation, left.value);
  return null;
}

function withRight(operation: OperationName, value: number): string | null {
  if (operation === "add") return value < 0 ? figure(value) : `+${figure(value)}`;
  if (operation === "subtract") return value < 0 ? `−(${figure(value)})` : `−${figure(value)}`;
  if (operation === "multiply") return `×${factor(value)}`;
  if (operation === "divide") return `÷${factor(value)}`;
  if (operation === "power") return value === -1 ? "1/x" : `x${raised(value)}`;
  return null;
}

function withLeft(operation: OperationName, value: number): string | null {
  if (operation === "add" || operation === "multiply") return withRight(operation, value);
  if (operation === "subtract") return `${figure(value)}−x`;
  if (operation === "divide") return `${figure(value)}/x`;
  if (operation === "power") return `${factor(value)}ˣ`;
  return null;
}

function factor(value: number): string {
  return value < 0 ? `(${figure(value)})` : figure(value);
}

function figure(value: number): string {
  return String(value).replaceAll("-", "−");
}

const superscripts: Readonly<Record<string, string>> = {
  "0": "⁰",
  "1": "¹",
  "2": "²",
  "3": "³",
  "4": "⁴",
  "5": "⁵",
  "6": "⁶",
  "7": "⁷",
  "8": "⁸",
  "9": "⁹",
  "-": "⁻",
};

/** A whole exponent as a superscript, any other after a caret. */
function raised(exponent: number): string {
  if (!Number.isInteger(exponent)) return `^${figure(exponent)}`;
  return [...String(exponent)].map((digit) => superscripts[digit] ?? digit).join("");
}

const signs: Readonly<Record<OperationName, string>> = {
  add: "+",
  subtract: "−",
  multiply: "×",
  divide: "÷",
  negate: "×(−1)",
  power: "xʸ",
  exp: "exp",
  log: "log",
  xlogy: "x·log y",
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
  "leaky-relu": "leaky ReLU",
  elu: "ELU",
  sigmoid: "σ",
  softplus: "softplus",
  softmax: "softmax",
};
