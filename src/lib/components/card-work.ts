import type { Fold } from "#lib/explanations/fold.ts";
import type { NarratedStep } from "#lib/explanations/narration.ts";
import { cardFormulas } from "#lib/components/card-formulas.ts";
import type { Typesetter } from "#lib/components/typesetter.ts";

/** So many stops from the current step cards are in the page before they are shown. */
const NEAR = 1;
/** So many stops from it formulas are typeset before they are asked for. */
const FAR = 24;

/** What can be done for the cards of an example before they are shown, and with what. */
export interface CardWork {
  readonly steps: readonly NarratedStep[];
  /** The number of the current step. */
  readonly position: number;
  /** The steps at which moves stop, in order. */
  readonly stops: readonly number[];
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
  const near = new Set(stopsAround(work, NEAR));
  for (const stop of typesetter ? stopsAround(work, FAR) : near) {
    const step = work.steps[stop - 1];
    if (!step) continue;
    if (typesetter)
      for (const { tex, display } of cardFormulas(step, work.foldOf(step.number)))
        yield () => typesetter(tex, display);
    if (!near.has(stop)) continue;
    yield () => {
      work.render(step.number);
    };
    yield () => {
      work.layOut(step.number);
    };
  }
}

/** Where a reader is among the steps at which moves stop. */
type Place = Pick<CardWork, "position" | "stops">;

/** The stops around a step, without it: the next, the one before, the next but one … */
export function stopsAround({ position, stops }: Place, reach: number): number[] {
  const onward = stops.filter((stop) => stop > position).slice(0, reach);
  const back = stops.filter((stop) => stop < position).slice(-reach);
  back.reverse();
  return Array.from({ length: reach }, (_, index) => [onward[index], back[index]])
    .flat()
    .filter((stop) => stop !== undefined);
}
