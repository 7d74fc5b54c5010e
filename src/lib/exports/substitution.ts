import type {
  Application,
  Condition,
  Constant,
  Expression,
  Piecewise,
  PiecewiseCase,
  QuantityId,
} from "#lib/engine/expression/expression.ts";

/** A number in the place of a quantity; it still knows which one. */
export interface SubstitutedValue {
  readonly kind: "value";
  readonly quantity: QuantityId;
  readonly name: string;
  readonly value: number;
  readonly shown: string;
}

/** An expression in which each reference is replaced by its value. */
export type Substituted =
  | Constant
  | SubstitutedValue
  | (Omit<Application, "arguments"> & { readonly arguments: readonly Substituted[] })
  | (Omit<Piecewise, "cases" | "otherwise"> & {
      readonly cases: readonly SubstitutedCase[];
      readonly otherwise: Substituted;
    });

interface SubstitutedCase {
  readonly condition: Omit<Condition, "left" | "right"> & {
    readonly left: Substituted;
    readonly right: Substituted;
  };
  readonly value: Substituted;
}

export function substitute(
  expression: Expression,
  valueOf: (quantity: QuantityId) => SubstitutedValue,
): Substituted {
  const inner = (each: Expression): Substituted => substitute(each, valueOf);
  switch (expression.kind) {
    case "constant":
      return expression;
    case "reference":
      return valueOf(expression.quantity);
    case "apply":
      return { ...expression, arguments: expression.arguments.map(inner) };
    case "piecewise":
      return {
        ...expression,
        cases: expression.cases.map((each) => substituteCase(each, inner)),
        otherwise: inner(expression.otherwise),
      };
  }
}

function substituteCase(
  { condition, value }: PiecewiseCase,
  inner: (expression: Expression) => Substituted,
): SubstitutedCase {
  const { left, relation, right } = condition;
  return { condition: { left: inner(left), relation, right: inner(right) }, value: inner(value) };
}
