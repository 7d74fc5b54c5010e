import type { Expression, QuantityId } from "#lib/engine/expression/expression.ts";
import {
  atLeast,
  phraseOf,
  tightness,
  unsigned,
  type CalledOperation,
  type Dialect,
} from "#lib/notation/linear.ts";

/** What each function is called in a program's library. */
export type Functions = Readonly<Record<CalledOperation, string>>;

/**
 * An expression as Python computes it.
 *
 * @param nameOf the variable that holds a quantity
 * @param called is told each function that is called
 */
export function pythonOf(
  expression: Expression,
  functions: Functions,
  nameOf: (quantity: QuantityId) => string,
  called: (operation: CalledOperation) => void,
): string {
  const dialect: Dialect = {
    ...python,
    leaf: (quantity) => ({ text: nameOf(quantity), binds: tightness.atom, signed: false }),
    call: (operation, args) => {
      called(operation);
      const texts = args.map((each) => each.text).join(", ");
      return { text: `${functions[operation]}(${texts})`, binds: tightness.atom, signed: false };
    },
  };
  return phraseOf(expression, dialect).text;
}

const python: Omit<Dialect, "leaf" | "call"> = {
  plus: " + ",
  minus: " - ",
  times: " * ",
  negative: "-",
  parentheses: ["(", ")"],
  number: (figure) => ({ text: figure, binds: tightness.atom, signed: figure.startsWith("-") }),
  divide: (numerator, denominator, dialect) => ({
    text: `${atLeast(tightness.product, numerator, dialect).text} / ${unsigned(tightness.power, denominator, dialect).text}`,
    binds: tightness.product,
    signed: numerator.signed && numerator.binds >= tightness.product,
  }),
  power: (base, exponent, dialect) => ({
    text: `${unsigned(tightness.atom, base, dialect).text}**${unsigned(tightness.atom, exponent, dialect).text}`,
    binds: tightness.power,
    signed: false,
  }),
  cases: (cases, otherwise) => ({
    text: `(${cases.map((each) => `${each.value} if ${each.left} ${each.relation === "=" ? "==" : each.relation} ${each.right} else `).join("")}${otherwise})`,
    binds: tightness.atom,
    signed: false,
  }),
};
