import type { Fold } from "#lib/explanations/fold.ts";
import type { NarratedStep } from "#lib/explanations/narration.ts";
import { LAYOUT_PARTS } from "#lib/components/card-layout.ts";
import { cardFormulas } from "#lib/components/card-formulas.ts";
import type { Typesetter } from "#lib/components/typesetter.ts";

/**
 * So many stops from the current step cards are painted before they are shown: with one, a reader
 * who goes on faster than the browser is idle overtakes them.
 */
export const NEAR = 2;
/** So many stops from it cards are laid out, and formulas typeset, before they are asked for. */
export const FAR = 60;

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
  /** Whether the card of a step is there already, as a layer that need only be shown. */
  isPainted(step: number): boolean;
  isLaidOut(step: number): boolean;
  /** Puts the card of a step into the page, where it is not. */
  render(step: number): void;
  /** Has the browser lay out a part of a card. */
  layOut(step: number, part: number): void;
  /** Has the browser paint a card, though it is not shown. */
  paint(step: number): void;
}

/**
 * That work in small pieces, the most urgent first: outward from the current step.
 *
 * @param reach for the cards that are at most so many stops away
 */
export function* cardsAhead(work: CardWork, reach: number): Generator<() => void, undefined> {
  const { typesetter } = work;
  const neighbours = new Set(stopsAround(work, NEAR));
  for (const number of stopsAround(work, reach)) {
    const step = work.steps[number - 1];
    if (!step || work.isPainted(number)) continue;
    const near = neighbours.has(number);
    if (typesetter)
      for (const { tex, display } of cardFormulas(step, work.foldOf(number)))
        yield () => typesetter(tex, display);
    // what the browser typesets is many new elements: those of the next cards alone
    if (typesetter && !near) continue;
    if (typesetter)
      yield () => {
        work.render(number);
      };
    if (!work.isLaidOut(number))
      for (const part of LAYOUT_PARTS)
        yield () => {
          work.layOut(number, part);
        };
    if (near)
      yield () => {
        work.paint(number);
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
