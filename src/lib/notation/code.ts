import type { Expression, QuantityId } from "#lib/engine/expression/expression.ts";
import {
  atLeast,
  phraseOf,
  tightness,
  unsigned,
  type CalledOperation,
  type Dialect,
  type Phrase,
} from "#lib/notation/linear.ts";

/**
 * An expression as it is typed, in the syntax of programs: `O4*(1 - O4)*Err6*w46`. Names that
 * could be taken for an operation, such as `dE/dw5` or `w5+`, stand in parentheses.
 *
 * @param nameOf the typed name, or the figure, of a quantity
 */
export function codeOf(expression: Expression, nameOf: (quantity: QuantityId) => string): string {
  return phraseOf(expression, { ...code, leaf: (quantity) => leaf(nameOf(quantity)) }).text;
}

function leaf(name: string): Phrase {
  if (/^-?[\d.]/.test(name)) return number(name);
  const plain = /^[\p{L}_][\p{L}\p{N}_@]*$/u.test(name);
  return { text: name, binds: plain ? tightness.atom : tightness.name, signed: false };
}

function number(figure: string): Phrase {
  return { text: figure, binds: tightness.atom, signed: figure.startsWith("-") };
}

const functionNames: Readonly<Record<CalledOperation, string>> = {
  exp: "exp",
  log: "log",
  sqrt: "sqrt",
  sin: "sin",
  cos: "cos",
  tan: "tan",
  tanh: "tanh",
  atan: "atan",
  abs: "abs",
  sign: "sign",
  max: "max",
  min: "min",
  step: "step",
  relu: "relu",
  "leaky-relu": "leakyRelu",
  elu: "elu",
  sigmoid: "sigmoid",
  softplus: "softplus",
  softmax: "softmax",
};

const code: Omit<Dialect, "leaf"> = {
  plus: " + ",
  minus: " - ",
  times: "*",
  negative: "-",
  parentheses: ["(", ")"],
  number,
  divide: (numerator, denominator, dialect) => ({
    text: `${atLeast(tightness.product, numerator, dialect).text}/${unsigned(tightness.power, denominator, dialect).text}`,
    binds: tightness.product,
    signed: numerator.signed && numerator.binds >= tightness.product,
  }),
  power: (base, exponent, dialect) => ({
    text: `${unsigned(tightness.atom, base, dialect).text}^${unsigned(tightness.atom, exponent, dialect).text}`,
    binds: tightness.power,
    signed: false,
  }),
  call: (operation, args) => ({
    text: `${functionNames[operation]}(${args.map((each) => each.text).join(", ")})`,
    binds: tightness.atom,
    signed: false,
  }),
  cases: (cases, otherwise) => ({
    text: `(${cases.map((each) => `${each.left} ${each.relation === "=" ? "==" : each.relation} ${each.right} ? ${each.value} : `).join("")}${otherwise})`,
    binds: tightness.atom,
    signed: false,
  }),
};
