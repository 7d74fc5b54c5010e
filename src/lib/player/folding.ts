import type { Phase } from "#lib/engine/trace/derivation.ts";

/** Steps that are told together: one in full, and those right after it that only repeat it. */
export interface FoldedSteps {
  /** From 1. */
  readonly lead: number;
  readonly likewise: readonly number[];
}

/** The steps as moves see them. */
export interface Course {
  /** The steps at which moves stop, in order: all of them, or those alone that repeat none. */
  readonly stops: readonly number[];
  /** The phase of each stop. */
  readonly phases: readonly Phase[];
}

/**
 * @param phases the phase of each step
 * @param folds the steps to be told together; none where every step is a stop
 */
export function courseOf(phases: readonly Phase[], folds: readonly FoldedSteps[]): Course {
  const repeating = new Set(folds.flatMap(({ likewise }) => likewise));
  const places = phases.map((phase, index) => ({ phase, stop: index + 1 }));
  const open = places.filter(({ stop }) => !repeating.has(stop));
  return { stops: open.map(({ stop }) => stop), phases: open.map(({ phase }) => phase) };
}

/** The stop at which a step is told: its own, or that of the step which it repeats. */
export function stopOf(position: number, { stops }: Course): number {
  return stops.findLast((stop) => stop <= position) ?? position;
}

/** The steps that a step stands for besides itself; none for one that is shown on its own. */
export function likewiseAt(position: number, folds: readonly FoldedSteps[]): readonly number[] {
  return folds.find(({ lead }) => lead === position)?.likewise ?? [];
}

/** The last step that has been worked out at a position: a lead brings those that repeat it. */
export function reachedAt(position: number, folds: readonly FoldedSteps[]): number {
  return likewiseAt(position, folds).at(-1) ?? position;
}

/** Whether there is anything to fold. */
export function canFold(folds: readonly FoldedSteps[]): boolean {
  return folds.some(({ likewise }) => likewise.length > 0);
}
