import { untrack } from "svelte";
import type { PrintedCheck } from "#lib/document/solution.ts";
import { narrate } from "#lib/explanations/narrate.ts";
import type { Narration } from "#lib/explanations/narration.ts";
import { quantityNames } from "#lib/notation/quantity-names.ts";
import {
  understood,
  type EditedExample,
  type UnderstoodProgram,
} from "#lib/views/edited-example.ts";
import type { EditorSession } from "#lib/views/editor-session.svelte.ts";

/** So long nothing is typed before it is said how the program was understood, and before the rest follows. */
const SOON = 180;
const PAUSE = 250;
/** So long the picture stays as it is, so that it does not change its shape twice at each key. */
const LONG_PAUSE = 700;

interface Words {
  readonly narration: Narration;
  readonly checks: readonly PrintedCheck[];
  readonly names: readonly string[];
}

/**
 * What follows once the hands rest, and the picture as it is drawn best: the picture alone follows
 * each key. To be made while a component is.
 */
export class RestedExample {
  #program = $state.raw<UnderstoodProgram>({ formulas: [], composite: [] });
  #words = $state.raw<Words | null>(null);

  /** @param onrest told that the hands rest */
  constructor(session: EditorSession, onrest: (state: EditorSession["state"]) => void) {
    // what was understood comes a moment after the picture, which is what the eye follows
    $effect(() => {
      // each key begins the pause anew, whether or not the program can be read
      void session.state;
      const { good } = session;
      if (!good) return;
      return after(SOON, () => {
        this.#program = understood(good.document);
      });
    });
    $effect(() => {
      void session.state;
      if (session.picture?.isTidy !== false) return;
      return after(LONG_PAUSE, () => {
        session.tidy();
      });
    });
    $effect(() => {
      const { state, good, isGood } = session;
      const pause = untrack(() => (this.#words === null ? 0 : PAUSE));
      return after(pause, () => {
        if (isGood && good) this.#words = wordsOf(good);
        onrest(state);
      });
    });
  }

  /** How the program was understood. */
  get program(): UnderstoodProgram {
    return this.#program;
  }

  /** `null` until there first is one. */
  get narration(): Narration | null {
    return this.#words?.narration ?? null;
  }

  /** What the source prints, beside what is worked out. */
  get checks(): readonly PrintedCheck[] {
    return this.#words?.checks ?? [];
  }

  /** What the quantities are called. */
  get names(): readonly string[] {
    return this.#words?.names ?? [];
  }
}

function wordsOf({ solution }: EditedExample): Words {
  return {
    narration: narrate(solution),
    checks: solution.printed,
    names: quantityNames(solution),
  };
}

function after(milliseconds: number, task: () => void): () => void {
  const timer = setTimeout(task, milliseconds);
  return () => {
    clearTimeout(timer);
  };
}
