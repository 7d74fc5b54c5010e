import type { Application, Expression, QuantityId } from "#lib/engine/expression/expression.ts";
import { evaluate } from "#lib/engine/operations/evaluate.ts";
import type { Quantity } from "#lib/engine/trace/quantity.ts";

/** Where a calculation stopped, and why. */
export interface NumericTrouble {
  /** The quantity that could not be computed. */
  readonly quantity: QuantityId;
  /** The number of the step, from 1. */
  readonly step: number;
  /** The number of the update, from 1. */
  readonly update: number;
  /** What went wrong, e.g. "division by zero". */
  readonly reason: string;
  /** All quantities of the calculation, for whoever names them. */
  readonly quantities: ReadonlyMap<QuantityId, Quantity>;
}

/** A step whose value is not a finite number: the calculation stops there. */
export class NumericError extends Error {
  override readonly name = "NumericError";
  readonly trouble: NumericTrouble;

  /** @param label the quantity as the reader knows it */
  constructor(trouble: NumericTrouble, label: string = trouble.quantity) {
    const update = trouble.update === 1 ? "" : `update ${trouble.update}, `;
    super(`${update}step ${trouble.step}, ${label}: ${trouble.reason}`);
    this.trouble = trouble;
  }

  inUpdate(update: number): NumericError {
    return new NumericError({ ...this.trouble, update });
  }
}

/** Why `definition` has no finite value: the innermost operation that fails, in words. */
export function numericReason(
  definition: Expression,
  valueOf: (quantity: QuantityId) => number,
): string {
  const failing = innermostFailure(definition, valueOf);
  if (!failing) return "the result is too large for a number (overflow)";
  return reasonOf(
    failing,
    failing.arguments.map((argument) => evaluate(argument, valueOf)),
  );
}

function innermostFailure(
  expression: Expression,
  valueOf: (quantity: QuantityId) => number,
): Application | null {
  if (expression.kind === "piecewise") {
    const branches = [...expression.cases.map((each) => each.value), expression.otherwise];
    return firstFailure(branches, valueOf);
  }
  if (expression.kind !== "apply" || Number.isFinite(evaluate(expression, valueOf))) return null;
  return firstFailure(expression.arguments, valueOf) ?? expression;
}

function firstFailure(
  expressions: readonly Expression[],
  valueOf: (quantity: QuantityId) => number,
): Application | null {
  for (const expression of expressions) {
    const failing = innermostFailure(expression, valueOf);
    if (failing) return failing;
  }
  return null;
}

function reasonOf(gate: Application, values: readonly number[]): string {
  const [x = NaN, y = NaN] = values;
  switch (gate.operation) {
    case "divide":
      if (y === 0) return "division by zero";
      break;
    case "log":
      return logarithmReason(x);
    case "xlogy":
      return logarithmReason(y);
    case "sqrt":
      if (x < 0) return `the square root of a negative number (${x})`;
      break;
    case "power":
      if (x === 0 && y < 0) return "division by zero (0 to a negative power)";
      if (x < 0 && !Number.isInteger(y))
        return `a negative number (${x}) to a power that is not whole (${y})`;
      break;
    default:
  }
  return "the result is too large for a number (overflow)";
}

function logarithmReason(x: number): string {
  if (x === 0) return "the logarithm of 0";
  if (x < 0) return `the logarithm of a negative number (${x})`;
  return "the result is too large for a number (overflow)";
}
