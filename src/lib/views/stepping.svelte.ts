import type { Fold } from "#lib/explanations/fold.ts";
import type { NarratedStep } from "#lib/explanations/narration.ts";
import { countedInStops, movedBy, type AnyMove } from "#lib/player/any-move.ts";
import { goTo, type Cursor } from "#lib/player/cursor.ts";
import { canFold, courseOf, stopOf, type Course } from "#lib/player/folding.ts";
import type { Playback, Speed } from "#lib/player/playback.ts";
import type { Travel } from "#lib/player/travel.ts";
import { storedFolding, storeFolding } from "#lib/components/fold-repeats.ts";
import { Playing } from "#lib/views/playing.svelte.ts";

/** Steps as a view is given them. */
export interface GivenSteps {
  readonly steps: readonly NarratedStep[];
  /** The number of the step that is shown, from 1. */
  readonly position: number;
  /** The step that everything beside the card shows: the same, once the card has been painted. */
  readonly settled: number;
  /** Steps that can be told together. */
  readonly folds: readonly Fold[];
  readonly onmove: (position: number, by: Travel) => void;
}

/** A reader's way through the steps of an example. To be made while a component is. */
export class Stepping {
  readonly #given: GivenSteps;
  readonly #playing: Playing;
  #folding = $state.raw(false);
  #moved = $state.raw(false);
  #origins = $state.raw<readonly number[]>([]);
  readonly #folds = $derived.by(() => (this.#folding ? this.#given.folds : []));
  readonly #course = $derived.by(() =>
    courseOf(
      this.#given.steps.map(({ phase }) => phase),
      this.#folds,
    ),
  );
  readonly #cursor = $derived.by(() => this.#at(this.#given.position));
  readonly #shown = $derived.by(() => this.#at(this.#given.settled));

  /** @param given what it says may change */
  constructor(given: GivenSteps) {
    this.#given = given;
    this.#playing = new Playing(
      () => countedInStops(this.#cursor, this.#course),
      () => {
        this.#show(this.#after("next"), "step");
      },
    );
    // the browser's own way back leads there too
    let reached = 0;
    $effect(() => {
      const { position } = this.#cursor;
      if (position === reached) return;
      reached = position;
      if (this.#origins.at(-1) === position) this.#origins = this.#origins.slice(0, -1);
    });
  }

  get steps(): readonly NarratedStep[] {
    return this.#given.steps;
  }

  /** Where the reader is. */
  get cursor(): Cursor {
    return this.#cursor;
  }

  /** The same, once the card has been painted. */
  get shown(): Cursor {
    return this.#shown;
  }

  /** The step that everything beside the card shows. */
  get step(): NarratedStep | undefined {
    return this.#given.steps[this.#shown.position - 1];
  }

  /** The stops of the way. */
  get course(): Course {
    return this.#course;
  }

  /** Whether repeated steps are told together. */
  get folding(): boolean {
    return this.#folding;
  }

  /** Whether any steps repeat others. */
  get foldable(): boolean {
    return canFold(this.#given.folds);
  }

  /** The steps that are told together now. */
  get folds(): readonly Fold[] {
    return this.#folds;
  }

  /** Where the reader has jumped from, oldest first. */
  get origins(): readonly number[] {
    return this.#origins;
  }

  /** The reader has moved: from then on each step is announced. */
  get moved(): boolean {
    return this.#moved;
  }

  get playback(): Playback {
    return this.#playing.playback;
  }

  /** Takes up what this browser remembers. */
  recall(): void {
    this.#folding = storedFolding();
  }

  fold(enabled: boolean): void {
    this.#folding = enabled;
    storeFolding(enabled);
  }

  move(move: AnyMove): void {
    this.go(this.#after(move), "step");
  }

  /** Goes where the reader wants to: what plays gives way. */
  go(to: number, by: Travel): void {
    this.#playing.pause();
    this.#show(to, by);
  }

  /** The same, but to where the step is told. */
  goToStop(to: number, by: Travel): void {
    this.go(stopOf(to, this.#course), by);
  }

  /** Plays, or pauses. */
  togglePlay(): void {
    this.#playing.toggle();
  }

  setSpeed(speed: Speed): void {
    this.#playing.setSpeed(speed);
  }

  #at(position: number): Cursor {
    return goTo(this.#given.steps.length, position);
  }

  #after(move: AnyMove): number {
    return movedBy(this.#cursor, move, this.#course).position;
  }

  #show(to: number, by: Travel): void {
    const { position: from } = this.#cursor;
    const { position: next } = this.#at(to);
    if (next === from) return;
    const far = by === "jump" && Math.abs(next - from) > 1;
    if (far) this.#origins = [...this.#origins, from];
    this.#given.onmove(next, by === "jump" && !far ? "step" : by);
    this.#moved = true;
  }
}
