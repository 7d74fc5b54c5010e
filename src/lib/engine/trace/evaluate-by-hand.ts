import type { Expression, QuantityId } from "#lib/engine/expression/expression.ts";
import { evaluate } from "#lib/engine/operations/evaluate.ts";
import { operations } from "#lib/engine/operations/registry.ts";
import { roundFigure } from "#lib/engine/trace/figure.ts";

/** The digits of a double that are free of the noise of binary arithmetic. */
const soundDigits = 15;

/**
 * The value of an expression with sums as a person adds them up. Where terms cancel, the noise of
 * binary arithmetic moves up among the digits that are left (1.2 − 1.1 is 0.09999999999999987,
 * 0.1 + 0.2 − 0.3 is 5.6e-17); a sum has no more decimals than its largest term has sound ones.
 */
export function evaluateByHand(
  expression: Expression,
  valueOf: (quantity: QuantityId) => number,
): number {
  if (expression.kind !== "apply") return evaluate(expression, valueOf);
  const { operation } = expression;
  const values = expression.arguments.map((argument) => evaluateByHand(argument, valueOf));
  const value = operations[operation].evaluate(values);
  if (operation !== "add" && operation !== "subtract") return value;
  const largest = Math.max(...values.map(Math.abs));
  const decimals = soundDigits - 1 - Math.floor(Math.log10(largest));
  return largest > 0 && decimals >= 0 ? roundFigure(value, { decimals }) : value;
}
