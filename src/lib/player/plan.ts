import type { Course } from "#lib/player/folding.ts";

/** Which steps a lecture stops at: their numbers, in order, each once. `null`: at all of them. */
export type LecturePlan = readonly number[] | null;

/** A plan as links hold it: `1-5,8,12-20`. More could not be meant. */
const TEXT = /^\d{1,6}(?:-\d{1,6})?(?:,\d{1,6}(?:-\d{1,6})?)*$/;
const MOST_STEPS = 10_000;

/** Reads a plan; `null`, which is every step, where there is none or it can't be read. */
export function parsePlan(text: string | null): LecturePlan {
  if (text === null || !TEXT.test(text)) return null;
  const stops = new Set<number>();
  for (const range of text.split(",")) {
    const [from = 0, to = from] = range.split("-").map(Number);
    if (from < 1 || to < from || to > MOST_STEPS) return null;
    for (let stop = from; stop <= to; stop += 1) stops.add(stop);
  }
  return [...stops].sort((one, other) => one - other);
}

/** Writes a plan as short as can be; "" for every step. */
export function printPlan(plan: LecturePlan): string {
  const runs: { from: number; to: number }[] = [];
  for (const stop of plan ?? []) {
    const run = runs.at(-1);
    if (run && stop === run.to + 1) run.to = stop;
    else runs.push({ from: stop, to: stop });
  }
  return runs.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`)).join(",");
}

/**
 * The stops that a plan leaves; all of them where it leaves none, as when an example has been
 * changed and has other steps now.
 */
export function plannedCourse(course: Course, plan: LecturePlan): Course {
  if (plan === null) return course;
  const planned = new Set(plan);
  const kept = course.stops.flatMap((stop, index) => {
    const phase = course.phases[index];
    return phase !== undefined && planned.has(stop) ? [{ stop, phase }] : [];
  });
  if (kept.length === 0) return course;
  return { stops: kept.map(({ stop }) => stop), phases: kept.map(({ phase }) => phase) };
}

/** The plan with some steps put in or taken out; at least one is left. */
export function planWith(
  plan: LecturePlan,
  steps: readonly number[],
  shown: boolean,
  total: number,
): LecturePlan {
  const stops = new Set(plan ?? Array.from({ length: total }, (_, index) => index + 1));
  for (const step of steps) {
    if (shown) stops.add(step);
    else stops.delete(step);
  }
  if (stops.size === 0) return plan;
  const ordered = [...stops].sort((one, other) => one - other);
  return ordered.length === total ? null : ordered;
}
