import type {
  Application,
  Condition,
  Constant,
  Expression,
  OperationName,
  Piecewise,
  QuantityId,
  Reference,
} from "#lib/engine/expression/expression.ts";

export function constant(value: number): Constant {
  return { kind: "constant", value };
}

export function reference(quantity: QuantityId): Reference {
  return { kind: "reference", quantity };
}

export function apply(operation: OperationName, ...args: readonly Expression[]): Application {
  return { kind: "apply", operation, arguments: args };
}

/** A sum of one term is that term. */
export function add(...terms: readonly Expression[]): Expression {
  const [only] = terms;
  return terms.length === 1 && only ? only : apply("add", ...terms);
}

/** A product of one factor is that factor. */
export function multiply(...factors: readonly Expression[]): Expression {
  const [only] = factors;
  return factors.length === 1 && only ? only : apply("multiply", ...factors);
}

export function subtract(left: Expression, right: Expression): Application {
  return apply("subtract", left, right);
}

export function divide(numerator: Expression, denominator: Expression): Application {
  return apply("divide", numerator, denominator);
}

export function negate(operand: Expression): Application {
  return apply("negate", operand);
}

export function power(base: Expression, exponent: Expression): Application {
  return apply("power", base, exponent);
}

/** `when` pairs conditions with values, tried in order. */
export function piecewise(
  when: readonly (readonly [Condition, Expression])[],
  otherwise: Expression,
): Piecewise {
  return {
    kind: "piecewise",
    cases: when.map(([condition, value]) => ({ condition, value })),
    otherwise,
  };
}
