import { flushSync } from "svelte";
import { loadTypesetter } from "#typeset";
import type { Fold } from "#lib/explanations/fold.ts";
import type { NarratedStep } from "#lib/explanations/narration.ts";
import { LAYOUT_PARTS, layOutPart } from "#lib/components/card-layout.ts";
import { cardsAhead, FAR, NEAR, stopsAround, type CardWork } from "#lib/components/card-work.ts";
import { MarkedNumbers } from "#lib/components/marked-numbers.svelte.ts";
import type { Typesetter } from "#lib/components/typesetter.ts";
import { oneByOneWhenIdle } from "#lib/components/when-idle.ts";

/** The cards of an example, and where its reader is. */
export interface CardsInView {
  readonly steps: readonly NarratedStep[];
  /** The number of the step that is shown. */
  readonly position: number;
  /** The same, once its card has been painted: what is made ready then keeps no reader waiting. */
  readonly settled: number;
  /** The steps at which moves stop, in order. */
  readonly stops: readonly number[];
  /** The browser has to typeset the cards: only those near the current one are in the page. */
  readonly live: boolean;
  foldOf(step: number): Fold | null;
  /** The card of a step, where it is in the page. */
  cardOf(step: number): HTMLElement | null;
}

/**
 * After so many milliseconds a reader stays at a step: there is time for cards that are further away.
 * Who looks on, step by step, is answered by the near ones.
 */
const STAYS = 3000;
/** The cards, and where their reader is at rest. */
type Surroundings = Omit<CardsInView, "settled">;

/** A card that has been passed is kept for as many stops. */
const KEPT = 2;

/**
 * Sees to it, while the reader reads, that the cards that come next need only be shown: that they
 * are typeset, in the page and laid out. To be made while a component is.
 */
export class CardsAhead {
  readonly #view: CardsInView;
  /** Steps whose cards are in the page beside the current one's. */
  #near = $state.raw<Near>({ steps: [], numbers: [] });
  /** Cards that need not be laid out again. */
  #laidOut = new WeakSet<Element>();
  /** Steps whose cards are laid out and painted: a few, for each is a layer in memory. */
  readonly #ready = new MarkedNumbers([]);

  /** @param view what it says may change */
  constructor(view: CardsInView) {
    this.#view = view;
    $effect(() => {
      const { steps, settled: position, stops, live, foldOf, cardOf } = view;
      return this.#prepare({ steps, position, stops, live, foldOf, cardOf });
    });
  }

  /** Whether the card of a step is in the page. */
  has(step: number): boolean {
    const view = this.#view;
    if (!view.live || step === view.position) return true;
    return this.#near.steps === view.steps && this.#near.numbers.includes(step);
  }

  /** Whether the card of a step need only be shown. */
  isReady(step: number): boolean {
    return this.#ready.has(step);
  }

  /** @param view as it is now */
  #prepare(view: Surroundings): () => void {
    let callOff = (): void => undefined;
    let outdated = false;
    const begin = (typesetter: Typesetter | null): void => {
      if (!outdated) callOff = this.#begin(this.#work(view, typesetter));
    };
    if (view.live) void loadTypesetter().then(begin);
    else begin(null);
    return () => {
      outdated = true;
      callOff();
    };
  }

  #begin(work: CardWork): () => void {
    let callOff = oneByOneWhenIdle(cardsAhead(work, NEAR));
    const timer = setTimeout(() => {
      callOff();
      callOff = oneByOneWhenIdle(cardsAhead(work, FAR));
    }, STAYS);
    return () => {
      clearTimeout(timer);
      callOff();
    };
  }

  #work(view: Surroundings, typesetter: Typesetter | null): CardWork {
    return {
      ...view,
      typesetter,
      isPainted: (step) => this.has(step) && this.isReady(step),
      isLaidOut: (step) => {
        const card = view.cardOf(step);
        return card !== null && this.#laidOut.has(card);
      },
      render: (step) => {
        // in the page at once: it is laid out next
        flushSync(() => {
          this.#near = { steps: view.steps, numbers: [...this.#kept(view), step] };
        });
      },
      layOut: (step, part) => {
        const card = view.cardOf(step);
        if (!card) return;
        layOutPart(card, part);
        if (part === LAYOUT_PARTS.length - 1) this.#laidOut.add(card);
      },
      paint: (step) => {
        const near = stopsAround(view, NEAR).filter((each) => this.isReady(each));
        this.#ready.mark([view.position, ...near, step]);
      },
    };
  }

  #kept(view: Surroundings): number[] {
    if (this.#near.steps !== view.steps) return [];
    const around = [view.position, ...stopsAround(view, KEPT)];
    return this.#near.numbers.filter((step) => around.includes(step));
  }
}

/** Steps by their numbers, as long as the example is the same. */
interface Near {
  readonly steps: readonly NarratedStep[];
  readonly numbers: readonly number[];
}
