import type { Expression } from "#lib/engine/expression/expression.ts";

/** What turns one line of a derivation into the next; the language files have words for each. */
export type ReasonName =
  | "other-terms-stand-still"
  | "counted-negative"
  | "other-factors-stand-still"
  | "term-by-term"
  | "quotient-rule"
  | "chain-rule"
  | "product-rule"
  | "power-rule"
  | "as-exponential"
  | "exponential"
  | "logarithm"
  | "inverse-function"
  | "addition-theorem"
  | "split-fraction"
  | "add-and-take-away"
  | "cancel"
  | "rearrange"
  | "own-output"
  | "each-case"
  | "flat"
  | "same-value";

/** One line: the derivative in another form, equal to the line before. */
export interface DerivationLine {
  readonly expression: Expression;
  readonly reason: ReasonName;
}

/**
 * How the local gradient ∂gate/∂arguments[index] comes about: the same derivative, line by line,
 * from the rules of calculus to the form that the engine calculates with.
 *
 * @param output the gate's own output, for the derivatives that are simplest in terms of it
 */
export type GateDerivation = (
  args: readonly Expression[],
  index: number,
  output: Expression,
) => readonly DerivationLine[];

export function line(expression: Expression, reason: ReasonName): DerivationLine {
  return { expression, reason };
}

/** The argument at `index`. */
export function argument(args: readonly Expression[], index: number): Expression {
  const found = args[index];
  if (!found) throw new Error("internal: a derivation lacks an argument");
  return found;
}
