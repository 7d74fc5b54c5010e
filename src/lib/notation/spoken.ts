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
import type { MathSymbol } from "#lib/notation/symbol.ts";

/**
 * An expression read aloud: "0.332 times open paren 1 minus 0.332 close paren". Where a fraction
 * or an exponent ends is said, so that no two formulas sound alike.
 *
 * @param wordsFor the spoken symbol, or the figure, of a quantity
 */
export function spokenOf(
  expression: Expression,
  wordsFor: (quantity: QuantityId) => string,
): string {
  return phraseOf(expression, { ...speech, leaf: (quantity) => leaf(wordsFor(quantity)) }).text;
}

/** A figure read aloud: "minus 1.5 times 10 to the power of minus 7". */
export function spokenNumber(figure: string): string {
  const unsignedFigure = figure.replace(/^-/, "");
  const [mantissa = "", exponent] = unsignedFigure.split(/e\+?/);
  const sign = figure.startsWith("-") ? "minus " : "";
  if (exponent === undefined) return sign + mantissa;
  return `${sign}${mantissa} times 10 to the power of ${exponent.replace("-", "minus ")}`;
}

/** A symbol read aloud: "error of unit 4", "the derivative of f with respect to x". */
export function spokenSymbol(symbol: MathSymbol): string {
  if (symbol.kind === "letter") return symbol.spoken;
  const sign = symbol.sign === 1 ? "" : "negative ";
  const derivative = `derivative of ${spokenSymbol(symbol.of)} with respect to ${spokenSymbol(symbol.by)}`;
  const through = symbol.through === null ? "" : ` through ${spokenSymbol(symbol.through)}`;
  const datum =
    symbol.superscript === null ? "" : ` in example ${symbol.superscript.replace(/\D/g, "")}`;
  return `the ${sign}${derivative}${through}${datum}`;
}

/** Words for a quantity: a symbol's, or a figure's. */
function leaf(words: string): Phrase {
  return /^-?[\d.]+(e[+-]?\d+)?$/.test(words)
    ? number(words)
    : { text: words, binds: tightness.atom, signed: false };
}

function number(figure: string): Phrase {
  const scientific = figure.includes("e");
  return {
    text: spokenNumber(figure),
    binds: scientific ? tightness.product : tightness.atom,
    signed: figure.startsWith("-"),
  };
}

const functionNames: Readonly<Record<Exclude<CalledOperation, "exp">, string>> = {
  log: "the natural log of",
  sqrt: "the square root of",
  sin: "sine of",
  cos: "cosine of",
  tan: "tangent of",
  tanh: "hyperbolic tangent of",
  atan: "arc tangent of",
  abs: "the absolute value of",
  sign: "the sign of",
  max: "the maximum of",
  min: "the minimum of",
  step: "step of",
  relu: "ReLU of",
  "leaky-relu": "leaky ReLU of",
  elu: "ELU of",
  sigmoid: "sigmoid of",
  softplus: "softplus of",
  softmax: "softmax of",
};

const relations = { "<": "is less than", ">": "is greater than", "=": "equals" } as const;

const speech: Omit<Dialect, "leaf"> = {
  plus: " plus ",
  minus: " minus ",
  times: " times ",
  negative: "minus ",
  parentheses: ["open paren ", " close paren"],
  number,
  divide: (numerator, denominator) => ({
    text: `the fraction ${numerator.text} over ${denominator.text} end fraction`,
    binds: tightness.power,
    signed: false,
  }),
  power: (base, exponent, dialect) => ({
    text: `${unsigned(tightness.atom, base, dialect).text} ${raised(exponent)}`,
    binds: tightness.power,
    signed: false,
  }),
  call: (operation, args, dialect) => ({
    text:
      operation === "exp"
        ? `e ${raised(args[0])}`
        : `${functionNames[operation]} ${spokenArguments(args, dialect)}`,
    binds: tightness.power,
    signed: false,
  }),
  cases: (cases, otherwise) => {
    const words = cases.map(
      ({ left, relation, right, value }) => `${value} if ${left} ${relations[relation]} ${right}, `,
    );
    return {
      text: `${words.join("")}otherwise ${otherwise}`,
      binds: tightness.name,
      signed: false,
    };
  },
};

function raised(exponent: Phrase | undefined): string {
  if (!exponent) throw new Error("internal: a power without an exponent");
  if (exponent.text === "2") return "squared";
  const simple = exponent.binds === tightness.atom;
  return `to the power of ${exponent.text}${simple ? "" : " end power"}`;
}

function spokenArguments(args: readonly Phrase[], dialect: Dialect): string {
  const [only] = args;
  if (args.length === 1 && only) return atLeast(tightness.atom, only, dialect).text;
  const [open, close] = dialect.parentheses;
  return open + args.map((each) => each.text).join(", ") + close;
}
