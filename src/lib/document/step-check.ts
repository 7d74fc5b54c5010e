import type { Solution } from "#lib/document/solution.ts";
import type { QuantityId } from "#lib/engine/expression/expression.ts";
import { evaluate } from "#lib/engine/operations/evaluate.ts";
import type { Quantity } from "#lib/engine/trace/quantity.ts";
import type { Step, Trace } from "#lib/engine/trace/trace.ts";

/** A derivative that a step computes, beside the difference quotient of what it differentiates. */
export interface StepCheck {
  /** What is differentiated, f. */
  readonly of: QuantityId;
  /** What is moved, x. */
  readonly by: QuantityId;
  /** The one reader that sees it move, where the step is the share of one wire; else `null`. */
  readonly through: QuantityId | null;
  /** −1 where the step carries the negative derivative. */
  readonly sign: 1 | -1;
  readonly x: number;
  readonly h: number;
  /** f(x − h) and f(x + h). */
  readonly lower: number;
  readonly upper: number;
  /** sign · (f(x + h) − f(x − h)) / 2h */
  readonly quotient: number;
  /** What the step computes, at full precision. */
  readonly analytic: number;
  /** |analytic − quotient| / max(1, |analytic|, |quotient|) */
  readonly difference: number;
}

/**
 * Moves the quantity by which a step differentiates, an intermediate one too: its own definition
 * then gives way to the moved value. At full precision, whatever the document rounds.
 *
 * @returns `null` for a step that is no derivative or starts the backward pass with ∂f/∂f, and
 * where f has no finite value beside x
 */
export function checkStep({ trace }: Solution, stepId: QuantityId): StepCheck | null {
  const target = targetOf(trace, stepId);
  if (!target || target.of === target.by) return null;
  const values = evaluated(trace, trace.steps);
  const x = values.get(target.by);
  const analytic = values.get(stepId);
  if (x === undefined || analytic === undefined) return null;
  const h = stepWidth(x);
  const lower = movedOutput(trace, target, x - h);
  const upper = movedOutput(trace, target, x + h);
  if (!Number.isFinite(lower) || !Number.isFinite(upper)) return null;
  const quotient = (target.sign * (upper - lower)) / (2 * h);
  const scale = Math.max(1, Math.abs(analytic), Math.abs(quotient));
  const difference = Math.abs(analytic - quotient) / scale;
  return { ...target, x, h, lower, upper, quotient, analytic, difference };
}

type Target = Pick<StepCheck, "of" | "by" | "through" | "sign">;

function targetOf({ quantities, values }: Trace, stepId: QuantityId): Target | null {
  const quantity = values.has(stepId) ? quantities.get(stepId) : undefined;
  if (quantity?.kind === "derivative") {
    const { of, by, through, sign } = quantity;
    return { of, by, through, sign };
  }
  if (quantity?.kind !== "error-term") return null;
  const { layer, unit, datum, sign } = quantity;
  const find = (matches: (each: Quantity) => boolean): QuantityId | undefined =>
    [...quantities].find(([, each]) => matches(each))?.[0];
  const of = find((each) => each.kind === "loss" && each.datum === datum);
  const by = find(
    (each) =>
      each.kind === "net-input" &&
      each.layer === layer &&
      each.unit === unit &&
      each.datum === datum,
  );
  return of === undefined || by === undefined ? null : { of, by, through: null, sign };
}

/**
 * A power of ten near the cube root of the double's precision, which balances the error of the
 * quotient against that of the subtraction (Press et al., Numerical Recipes, §5.7): one that a
 * reader can type.
 */
function stepWidth(x: number): number {
  const best = Math.cbrt(Number.EPSILON) * Math.max(1, Math.abs(x));
  return Number(`1e${Math.round(Math.log10(best))}`);
}

/** Every value from the given ones, without a book's rounding. */
function evaluated(
  { given, values }: Trace,
  steps: readonly Step[],
  moved: { readonly target: Target; readonly x: number } | null = null,
): Map<QuantityId, number> {
  const full = new Map(given.map((id) => [id, values.get(id) ?? NaN] as const));
  for (const { id, definition } of steps) {
    const value = evaluate(definition, (operand) =>
      moved && isMoved(moved.target, operand, id) ? moved.x : (full.get(operand) ?? NaN),
    );
    full.set(id, value);
  }
  return full;
}

function isMoved({ by, through }: Target, operand: QuantityId, reader: QuantityId): boolean {
  return operand === by && (through === null || through === reader);
}

/** The output with `by` at x, for all its readers or for the one that is meant. */
function movedOutput(trace: Trace, target: Target, x: number): number {
  const forward = trace.steps.filter(({ phase }) => phase === "forward" || phase === "loss");
  return evaluated(trace, forward, { target, x }).get(target.of) ?? NaN;
}
