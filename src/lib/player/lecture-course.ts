import type { NarratedStep } from "#lib/explanations/narration.ts";
import { linesOfRows } from "#lib/notation/aligned.ts";
import { buildsOfRows } from "#lib/player/builds.ts";
import { courseOf } from "#lib/player/folding.ts";
import type { LectureCourse } from "#lib/player/lecture-moves.ts";
import { plannedCourse, type LecturePlan } from "#lib/player/plan.ts";

export interface LectureCourseOptions {
  /** Whether the formula of a step is shown part by part. */
  readonly building: boolean;
  /** At which steps the lecture stops: at all where none is given. */
  readonly plan?: LecturePlan;
}

/** What a lecture on these steps goes along: the same in the hall as in the speaker's window. */
export function lectureCourse(
  steps: readonly NarratedStep[],
  { building, plan = null }: LectureCourseOptions,
): LectureCourse {
  const builds = steps.map(({ formula }) =>
    building ? Math.max(1, ...buildsOfRows(linesOfRows(formula.tex))) : 1,
  );
  return {
    length: steps.length,
    course: plannedCourse(
      courseOf(
        steps.map(({ phase }) => phase),
        [],
      ),
      plan,
    ),
    buildsOf: (position) => builds[position - 1] ?? 1,
  };
}
