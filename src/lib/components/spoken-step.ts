import type { Fold } from "#lib/explanations/fold.ts";
import type { NarratedStep } from "#lib/explanations/narration.ts";
import { reachedAt } from "#lib/player/folding.ts";
import { spokenProse } from "#lib/components/spoken-prose.ts";
import { stepPlace } from "#lib/components/step-place.ts";

/**
 * Where a step is, and what it is called: "Step 12 of 43. Output of unit 5".
 *
 * @param total how many steps there are
 * @param folds the steps that are told together
 */
export function spokenTitle(
  { number, title }: NarratedStep,
  total: number,
  folds: readonly Fold[],
): string {
  return `${stepPlace(number, reachedAt(number, folds), total)}. ${spokenProse(title)}`;
}

/** What a reader hears of a step who can't see its card. */
export function spokenStep(step: NarratedStep, total: number, folds: readonly Fold[]): string {
  const likewise = folds.find(({ lead }) => lead === step.number)?.sentence ?? [];
  const sentences = `${spokenProse(step.sentence)} ${spokenProse(likewise)}`;
  return `${spokenTitle(step, total, folds)}. ${sentences}`.trimEnd();
}
