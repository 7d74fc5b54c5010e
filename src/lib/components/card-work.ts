import type { Fold } from "#lib/explanations/fold.ts";
import type { NarratedStep } from "#lib/explanations/narration.ts";
import { cardFormulas } from "#lib/components/card-formulas.ts";
import type { Typesetter } from "#lib/components/typesetter.ts";

/** So far from the current step cards are in the page before they are shown. */
const NEAR = 1;
/** So far from it formulas are typeset before they are asked for. */
const FAR = 24;

/** What can be done for the cards of an example before they are shown, and with what. */
export interface CardWork {
  readonly steps: readonly NarratedStep[];
  /** The number of the current step. */
  readonly position: number;
  foldOf(step: number): Fold | null;
  /** What typesets the cards; `null` where the server has. */
  readonly typesetter: Typesetter | null;
  /** Puts the card of a step into the page. */
  render(step: number): void;
  /** Has the browser lay a card out. */
  layOut(step: number): void;
}

/** That work in small pieces, the most urgent first: outward from the current step. */
export function* cardsAhead(work: CardWork): Generator<() => void, undefined> {
  const { typesetter } = work;
  for (const step of outward(work.steps, work.position, typesetter ? FAR : NEAR)) {
    if (typesetter)
      for (const { tex, display } of cardFormulas(step, work.foldOf(step.number)))
        yield () => typesetter(tex, display);
    if (Math.abs(step.number - work.position) > NEAR) continue;
    yield () => {
      work.render(step.number);
    };
    yield () => {
      work.layOut(step.number);
    };
  }
}

/** The steps around one, without it: the next, the one before, the next but one … */
function* outward(
  steps: readonly NarratedStep[],
  position: number,
  reach: number,
): Generator<NarratedStep, undefined> {
  for (let distance = 1; distance <= reach; distance += 1)
    for (const number of [position + distance, position - distance]) {
      const step = steps[number - 1];
      if (step) yield step;
    }
}
