import type { Phase } from "#lib/engine/trace/derivation.ts";
import type { LecturePlan } from "#lib/player/plan.ts";

/** A step, as the quantity that it computes and the phase in which it does. */
interface PlannedStep {
  readonly id: string;
  readonly phase: Phase;
}

/**
 * The plan of a lecture once its example has other steps: it stops at the steps of the same
 * quantities, whatever their numbers are now. A step that was not there before goes with the one
 * that it leads up to, the next known one of its phase; where none follows, it is stopped at
 * unless the whole phase is left out.
 */
export function samePlan(
  from: readonly PlannedStep[],
  to: readonly PlannedStep[],
  plan: LecturePlan,
): LecturePlan {
  if (plan === null) return null;
  const planned = new Set(plan);
  const known = new Map(from.map(({ id }, index) => [id, planned.has(index + 1)]));
  const ahead = new Map<Phase, boolean>();
  const stops: number[] = [];
  // from the end on, so that what a new step leads up to has been seen already
  for (const [index, { id, phase }] of [...to.entries()].reverse()) {
    const stop = known.get(id) ?? ahead.get(phase) ?? showsSome(phase, from, planned);
    if (known.has(id)) ahead.set(phase, stop);
    if (stop) stops.unshift(index + 1);
  }
  return stops.length === 0 || stops.length === to.length ? null : stops;
}

/** Whether the plan stops anywhere in a phase, or the example had no such phase to leave out. */
function showsSome(
  phase: Phase,
  steps: readonly PlannedStep[],
  planned: ReadonlySet<number>,
): boolean {
  const numbers = steps.flatMap((step, index) => (step.phase === phase ? [index + 1] : []));
  return numbers.length === 0 || numbers.some((number) => planned.has(number));
}
