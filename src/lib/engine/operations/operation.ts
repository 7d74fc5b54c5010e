import type { Expression } from "#lib/engine/expression/expression.ts";

/** A gate: its value, and how its output changes with each of its arguments. */
export interface Operation {
  /** `evaluate` without the list, for compiled programs; `null` where the number of arguments is open. */
  readonly scalar: ScalarFunction | null;
  /** The value of the output. Outside the domain: NaN or ±∞, as IEEE arithmetic gives it. */
  evaluate(values: readonly number[]): number;
  /**
   * The local gradient ∂output/∂arguments[index], with the index from 0. `output` stands for the
   * gate's own output, in terms of which some derivatives are simplest: σ′ = σ(1 − σ).
   */
  gradient(args: readonly Expression[], index: number, output: Expression): Expression;
}

export type ScalarFunction =
  | { readonly arity: 1; readonly call: (x: number) => number }
  | { readonly arity: 2; readonly call: (x: number, y: number) => number };

/** An operation of one argument. */
export function unary(
  evaluate: (x: number) => number,
  gradient: (x: Expression, output: Expression) => Expression,
): Operation {
  return {
    scalar: { arity: 1, call: evaluate },
    evaluate: ([x]) => evaluate(given(x)),
    gradient: ([x], _index, output) => gradient(given(x), output),
  };
}

/** An operation of two arguments; `gradients` has one local gradient for each. */
export function binary(
  evaluate: (x: number, y: number) => number,
  gradients: readonly [BinaryGradient, BinaryGradient],
): Operation {
  return {
    scalar: { arity: 2, call: evaluate },
    evaluate: ([x, y]) => evaluate(given(x), given(y)),
    gradient: ([x, y], index, output) => given(gradients[index])(given(x), given(y), output),
  };
}

type BinaryGradient = (x: Expression, y: Expression, output: Expression) => Expression;

function given<T>(argument: T | undefined): T {
  if (argument === undefined) throw new Error("internal: an operation lacks an argument");
  return argument;
}
