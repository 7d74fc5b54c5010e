import type { Progress } from "#lib/diagram/slot-state.ts";
import type { QuantityId } from "#lib/engine/expression/expression.ts";
import type { Trace } from "#lib/engine/trace/trace.ts";

/** How far the graph is worked out in a drawing, and by which step. */
export interface GraphMoment extends Progress {
  /** What the step computes; empty where no step is shown. */
  readonly subject: QuantityId;
}

/**
 * @param step the number of a step; 0: the given values alone; `null`: everything is worked out, and
 *   nothing is lit
 */
export function graphMoment({ steps }: Trace, step: number | null): GraphMoment {
  const shown = step === null ? undefined : steps[step - 1];
  if (shown && step !== null) {
    const { id, phase, uses } = shown;
    return { position: step, reached: step, phase, uses, subject: id };
  }
  const reached = step ?? steps.length;
  const phase = step === null ? "update" : "forward";
  return { position: reached + 1, reached, phase, uses: [], subject: "" };
}
