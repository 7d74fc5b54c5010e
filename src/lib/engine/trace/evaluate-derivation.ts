import type { QuantityId } from "#lib/engine/expression/expression.ts";
import { referencesOf } from "#lib/engine/expression/references.ts";
import { evaluate } from "#lib/engine/operations/evaluate.ts";
import { evaluateByHand } from "#lib/engine/trace/evaluate-by-hand.ts";
import type { Derivation } from "#lib/engine/trace/derivation.ts";
import { NumericError, numericReason } from "#lib/engine/trace/numeric-error.ts";
import type { Quantity } from "#lib/engine/trace/quantity.ts";
import type { Step, Trace } from "#lib/engine/trace/trace.ts";

/**
 * Rounds a computed figure where a book carries rounded figures on.
 *
 * @param byHand the figure without the noise of binary arithmetic
 */
export type Carry = (
  value: number,
  id: QuantityId,
  quantities: ReadonlyMap<QuantityId, Quantity>,
  byHand: () => number,
) => number;

const carryFull: Carry = (value) => value;

/**
 * The derivation with its numbers: each line is evaluated from the values before it.
 *
 * @param givenValues a value for each given quantity
 * @throws NumericError at the first line whose value is not a finite number
 */
export function evaluateDerivation(
  derivation: Derivation,
  givenValues: ReadonlyMap<QuantityId, number>,
  carry: Carry = carryFull,
): Trace {
  const values = new Map<QuantityId, number>();
  const valueOf = (quantity: QuantityId): number => {
    const value = values.get(quantity);
    if (value === undefined) throw new Error(`internal: ${quantity} is used before it has a value`);
    return value;
  };
  for (const id of derivation.given) {
    const value = givenValues.get(id);
    if (value === undefined) throw new Error(`internal: no value is given for ${id}`);
    values.set(id, value);
  }
  const steps = derivation.lines.map((line, index): Step => {
    const exact = evaluate(line.definition, valueOf);
    if (!Number.isFinite(exact))
      throw new NumericError({
        quantity: line.subject,
        step: index + 1,
        update: 1,
        reason: numericReason(line.definition, valueOf),
        quantities: derivation.quantities,
      });
    const value = carry(exact, line.subject, derivation.quantities, () =>
      evaluateByHand(line.definition, valueOf),
    );
    values.set(line.subject, value);
    return { ...line, id: line.subject, value, uses: referencesOf(line.definition) };
  });
  return { quantities: derivation.quantities, given: derivation.given, steps, values };
}
