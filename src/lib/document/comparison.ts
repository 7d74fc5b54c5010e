import type { Solution } from "#lib/document/solution.ts";
import type { QuantityId } from "#lib/engine/expression/expression.ts";

/** A figure that is shown otherwise in the changed example. */
export interface FigureChange {
  /** As shown, with an ASCII minus. */
  readonly before: string;
  readonly after: string;
  /** `same`: the same number, written with other digits. */
  readonly direction: "up" | "down" | "same";
}

/** What a change to an example has changed in its solution. */
export interface Comparison {
  /** Of quantities that both solutions have. */
  readonly figures: ReadonlyMap<QuantityId, FigureChange>;
  /** Steps that only the changed example has, in its order. */
  readonly added: readonly QuantityId[];
  /** Steps that only the original has, in its order. */
  readonly removed: readonly QuantityId[];
  /**
   * Steps of both that compute the same quantity from other ones, such as an error term that picks
   * up an updated weight; in the order of the changed example.
   */
  readonly redefined: readonly QuantityId[];
}

/** Both solutions have to be of the same update and in the same notation. */
export function compareSolutions(original: Solution, changed: Solution): Comparison {
  const before = stepsOf(original);
  const after = stepsOf(changed);
  return {
    figures: figureChanges(original, changed),
    added: [...after.keys()].filter((id) => !before.has(id)),
    removed: [...before.keys()].filter((id) => !after.has(id)),
    redefined: [...after.keys()].filter((id) => {
      const definition = before.get(id);
      return definition !== undefined && definition !== after.get(id);
    }),
  };
}

/** Each step's definition, as text that can be compared. */
function stepsOf({ trace }: Solution): ReadonlyMap<QuantityId, string> {
  return new Map(trace.steps.map(({ id, definition }) => [id, JSON.stringify(definition)]));
}

function figureChanges(original: Solution, changed: Solution): Map<QuantityId, FigureChange> {
  const changes = new Map<QuantityId, FigureChange>();
  for (const [id, after] of changed.figures) {
    const before = original.figures.get(id);
    // zeros at the end are kept for what a source prints: 2 and 2.00 are one figure
    if (before === undefined || Number(before) === Number(after)) continue;
    changes.set(id, { before, after, direction: direction(original, changed, id) });
  }
  return changes;
}

function direction(
  original: Solution,
  changed: Solution,
  id: QuantityId,
): FigureChange["direction"] {
  const before = original.trace.values.get(id) ?? NaN;
  const after = changed.trace.values.get(id) ?? NaN;
  if (after > before) return "up";
  return after < before ? "down" : "same";
}
