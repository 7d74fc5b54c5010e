import type { NarratedStep } from "#lib/explanations/narration.ts";

/** Where a press on a figure leads: a step by its number, a field for its value, or the reasons. */
export type Destination = number | "edit" | "why";

/**
 * A figure leads to the step that computed it; one that is given can be changed; how a gate answers
 * to an input, which has no step of its own, is told with the reasons of the current one.
 *
 * @param editable given quantities that can be changed
 */
export function destinationOf(
  quantity: string,
  steps: readonly NarratedStep[],
  editable: ReadonlySet<string>,
): Destination {
  const made = steps.find(({ id }) => id === quantity);
  return made?.number ?? (editable.has(quantity) ? "edit" : "why");
}
