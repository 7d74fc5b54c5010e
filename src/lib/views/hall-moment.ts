import type { Moment } from "#lib/components/moment.ts";
import type { ChangedExample } from "#lib/views/changed-example.svelte.ts";

/**
 * What the picture shows of a step.
 *
 * @param whole whether the hall has seen all of the step; what it has not is an empty slot
 */
export function hallMoment(example: ChangedExample, position: number, whole: boolean): Moment {
  const { phase, id, uses } = example.narration.steps[position - 1] ?? {
    phase: "forward",
    id: "",
    uses: [],
  };
  return {
    position,
    reached: whole ? position : position - 1,
    phase,
    subject: id,
    uses,
    pointed: null,
    changed: example.changed,
  };
}
