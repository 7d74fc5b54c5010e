import type {
  Application,
  Condition,
  Expression,
  OperationName,
  Piecewise,
  QuantityId,
} from "#lib/engine/expression/expression.ts";

/** How tightly a phrase holds together; a `name` that looks like an operation binds least of all. */
export const tightness = { name: -1, sum: 0, product: 1, power: 2, atom: 3 } as const;
export type Tightness = (typeof tightness)[keyof typeof tightness];

/** A part of an expression written on one line. */
export interface Phrase {
  readonly text: string;
  readonly binds: Tightness;
  /** Begins with a minus sign. */
  readonly signed: boolean;
}

/** Operations that are written as a name and arguments. */
export type CalledOperation = Exclude<
  OperationName,
  "add" | "subtract" | "multiply" | "divide" | "negate" | "power" | "xlogy"
>;

/** A way to write expressions on one line: typed, or spoken. */
export interface Dialect {
  readonly plus: string;
  readonly minus: string;
  readonly times: string;
  /** The sign before a negated operand. */
  readonly negative: string;
  readonly parentheses: readonly [string, string];
  readonly leaf: (quantity: QuantityId) => Phrase;
  readonly number: (figure: string) => Phrase;
  readonly divide: (numerator: Phrase, denominator: Phrase, dialect: Dialect) => Phrase;
  readonly power: (base: Phrase, exponent: Phrase, dialect: Dialect) => Phrase;
  readonly call: (operation: CalledOperation, args: readonly Phrase[], dialect: Dialect) => Phrase;
  readonly cases: (cases: readonly WrittenCase[], otherwise: string) => Phrase;
}

export interface WrittenCase {
  readonly left: string;
  readonly relation: Condition["relation"];
  readonly right: string;
  readonly value: string;
}

/**
 * An expression on one line. Expressions that read the same have the same value: only
 * parentheses that change nothing in the order of the calculation are left out.
 */
export function phraseOf(expression: Expression, dialect: Dialect): Phrase {
  switch (expression.kind) {
    case "constant":
      return dialect.number(String(expression.value));
    case "reference":
      return dialect.leaf(expression.quantity);
    case "piecewise":
      return piecewisePhrase(expression, dialect);
    case "apply":
      return applicationPhrase(expression, dialect);
  }
}

/** In parentheses unless it binds at least so tightly. */
export function atLeast(needed: Tightness, phrase: Phrase, dialect: Dialect): Phrase {
  return phrase.binds >= needed ? phrase : parenthesised(phrase, dialect);
}

/** As `atLeast`, and in parentheses if it begins with a minus sign. */
export function unsigned(needed: Tightness, phrase: Phrase, dialect: Dialect): Phrase {
  return phrase.signed ? parenthesised(phrase, dialect) : atLeast(needed, phrase, dialect);
}

function parenthesised({ text }: Phrase, { parentheses: [open, close] }: Dialect): Phrase {
  return { text: open + text + close, binds: tightness.atom, signed: false };
}

function applicationPhrase({ operation, arguments: args }: Application, dialect: Dialect): Phrase {
  const phrases = args.map((each) => phraseOf(each, dialect));
  const [first, second] = phrases;
  if (!first) throw new Error("internal: an operation lacks an argument");
  switch (operation) {
    case "add":
      return sumPhrase(args, phrases, dialect);
    case "subtract":
      return subtracted(atLeast(tightness.sum, first, dialect), second ?? first, dialect);
    case "multiply":
      return productPhrase(phrases, dialect);
    case "xlogy":
      return productPhrase([first, dialect.call("log", [second ?? first], dialect)], dialect);
    case "negate": {
      const operand = unsigned(tightness.power, first, dialect);
      return { text: dialect.negative + operand.text, binds: tightness.product, signed: true };
    }
    case "divide":
      return dialect.divide(first, second ?? first, dialect);
    case "power":
      return dialect.power(first, second ?? first, dialect);
    default:
      return dialect.call(operation, phrases, dialect);
  }
}

/** a + b − c: a term that is negated is subtracted. */
function sumPhrase(
  terms: readonly Expression[],
  phrases: readonly Phrase[],
  dialect: Dialect,
): Phrase {
  return phrases.slice(1).reduce(
    (sum, phrase, index) => {
      const term = terms[index + 1];
      if (term?.kind === "apply" && term.operation === "negate" && term.arguments[0])
        return subtracted(sum, phraseOf(term.arguments[0], dialect), dialect);
      const added = unsigned(tightness.product, phrase, dialect);
      return { ...sum, text: sum.text + dialect.plus + added.text, binds: tightness.sum };
    },
    firstTerm(phrases, dialect),
  );
}

function firstTerm([first]: readonly Phrase[], dialect: Dialect): Phrase {
  if (!first) throw new Error("internal: a sum without terms");
  return atLeast(tightness.sum, first, dialect);
}

function subtracted(sum: Phrase, subtrahend: Phrase, dialect: Dialect): Phrase {
  const { text } = unsigned(tightness.product, subtrahend, dialect);
  return { text: sum.text + dialect.minus + text, binds: tightness.sum, signed: sum.signed };
}

function productPhrase([first, ...rest]: readonly Phrase[], dialect: Dialect): Phrase {
  if (!first) throw new Error("internal: a product without factors");
  return rest.reduce<Phrase>(
    (product, factor) => ({
      text: product.text + dialect.times + unsigned(tightness.power, factor, dialect).text,
      binds: tightness.product,
      signed: product.signed,
    }),
    atLeast(tightness.product, first, dialect),
  );
}

function piecewisePhrase({ cases, otherwise }: Piecewise, dialect: Dialect): Phrase {
  const text = (expression: Expression): string => phraseOf(expression, dialect).text;
  const written = cases.map(({ condition, value }) => ({
    left: text(condition.left),
    relation: condition.relation,
    right: text(condition.right),
    value: text(value),
  }));
  return dialect.cases(written, text(otherwise));
}
