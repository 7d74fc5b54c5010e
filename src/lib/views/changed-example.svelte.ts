import { nothingChanged, type ChangedFigures } from "#lib/components/moment.ts";
import type { Diagram } from "#lib/diagram/diagram.ts";
import type { Change } from "#lib/document/change.ts";
import type { LinkState } from "#lib/document/link.ts";
import type { Document } from "#lib/document/schema.ts";
import type { BuiltIn } from "#lib/document/link-content.ts";
import type { Solution } from "#lib/document/solution.ts";
import type { QuantityId } from "#lib/engine/expression/expression.ts";
import type { ChangeSwitch } from "#lib/explanations/change-switches.ts";
import type { Fold } from "#lib/explanations/fold.ts";
import type { Narration, Prose } from "#lib/explanations/narration.ts";
import type { NotationName } from "#lib/notation/notation.ts";
import {
  amendedTo,
  backToOriginal,
  beginHistory,
  canRedo,
  canUndo,
  changedTo,
  redone,
  undone,
  type History,
} from "#lib/player/history.ts";
import type { ShownNow } from "#lib/views/export-desk.ts";
import type * as workbench from "#lib/views/workbench.ts";

/** An example as its page brings it along. */
export interface ShownExample {
  readonly document: Document;
  /** The name by which links know it, e.g. `mazur/printed`; `null` for a reader's own. */
  readonly builtIn: string | null;
  readonly notation: NotationName;
  /** The update whose steps are shown, from 1. */
  readonly update: number;
  readonly narration: Narration;
  readonly diagram: Diagram;
  readonly folds: readonly Fold[];
  /** The given quantities whose values can be changed. */
  readonly changeable: readonly QuantityId[];
  /** The composite gates that can be opened and closed. */
  readonly gates: readonly ChangeSwitch[];
  /** It was worked out in the browser, which has to typeset it. */
  readonly live: boolean;
}

/** What works examples out in the browser, once it has been loaded. */
type Workbench = typeof workbench;

interface LoadedBench {
  readonly tools: Workbench;
  readonly original: Solution;
}

/** The loaded workbench, with the original and what is shown now. */
export interface Bench extends LoadedBench {
  readonly solution: Solution;
}

/**
 * An example that a reader can change: what the page brings along until then, and what the browser
 * works out afterwards. A change that can't be worked out leaves the last good state.
 */
export class ChangedExample {
  readonly #shown: ShownExample;
  #loaded = $state.raw<LoadedBench | null>(null);
  #loading: Promise<LoadedBench> | null = null;
  #history: History<Document>;
  #present: Document;
  #worked = $state.raw<workbench.WorkedChange | null>(null);
  #trouble = $state.raw<Trouble | null>(null);
  #notation: NotationName;
  #live: boolean;

  constructor(shown: ShownExample) {
    this.#shown = shown;
    this.#history = $state.raw(beginHistory(shown.document));
    this.#present = $derived(this.#history.present);
    this.#notation = $state(shown.notation);
    this.#live = $state(shown.live);
  }

  get narration(): Narration {
    return this.#worked?.narration ?? this.#shown.narration;
  }

  /** What the page has brought along. */
  get unchanged(): Narration {
    return this.#shown.narration;
  }

  get diagram(): Diagram {
    return this.#worked?.diagram ?? this.#shown.diagram;
  }

  get folds(): readonly Fold[] {
    return this.#worked?.folds ?? this.#shown.folds;
  }

  get changeable(): readonly QuantityId[] {
    return this.#shown.changeable;
  }

  /** The composite gates, as they are shown now. */
  get gates(): readonly ChangeSwitch[] {
    return this.#worked?.gates ?? this.#shown.gates;
  }

  /** The figures that are not the original's. */
  get changed(): ChangedFigures {
    return this.#worked?.changed ?? nothingChanged;
  }

  /** In what the example differs from its original, a sentence each. */
  get differs(): readonly Prose[] {
    return this.#worked?.differs ?? [];
  }

  /** Whether the browser has to typeset what is shown: once changed, the page has lost what it brought. */
  get live(): boolean {
    return this.#live;
  }

  /** Whether something differs from the original. */
  get isChanged(): boolean {
    return this.#present !== this.#history.original;
  }

  /** Whether it takes a link to bring back what is shown: the page alone does not. */
  get needsLink(): boolean {
    return this.#shown.builtIn === null || this.isChanged;
  }

  get notation(): NotationName {
    return this.#notation;
  }

  get document(): Document {
    return this.#present;
  }

  /** All that it takes to work out anew what is shown at a step. */
  shownAt(step: number): ShownNow {
    const { update } = this.#shown;
    return { document: this.#present, notation: this.#notation, update, step };
  }

  /** The last change that could not be worked out, and why; `null` once another one could. */
  get trouble(): Trouble | null {
    return this.#trouble;
  }

  get canUndo(): boolean {
    return canUndo(this.#history);
  }

  get canRedo(): boolean {
    return canRedo(this.#history);
  }

  /** The workbench and what is on it, once loaded; asking for it does not load it. */
  get bench(): Bench | null {
    const loaded = this.#loaded;
    return loaded && { ...loaded, solution: this.#worked?.solution ?? loaded.original };
  }

  /**
   * Loads what works examples out. Later calls cost nothing; after a failure the next one tries
   * again.
   */
  async prepare(): Promise<Bench> {
    this.#loading ??= this.#load().catch((error: unknown) => {
      this.#loading = null;
      throw error;
    });
    const loaded = await this.#loading;
    return { ...loaded, solution: this.#worked?.solution ?? loaded.original };
  }

  async #load(): Promise<LoadedBench> {
    const tools = await import("#lib/views/workbench.ts");
    return this.#workOutOriginal(tools);
  }

  #workOutOriginal(tools: Workbench): LoadedBench {
    const { document, update } = this.#shown;
    const original = tools.workOutOriginal(document, { notation: this.#notation, update });
    this.#loaded = { tools, original };
    return this.#loaded;
  }

  /**
   * @param going whether it goes on with the change before, as while a number is dragged: the two
   *   are then undone as one
   */
  async change(change: Change, going: boolean): Promise<void> {
    const { tools, original } = await this.prepare();
    try {
      const before = going ? this.#history.past.slice(-1) : [];
      const known = [this.#shown.document, ...before];
      const next = tools.changedBy(known, this.#present, change);
      const history = going ? amendedTo(this.#history, next) : changedTo(this.#history, next);
      this.#show(history, { tools, original });
    } catch (error) {
      const words = tools.changeTrouble(error);
      if (words === null) throw error;
      this.#trouble = { change, words };
    }
  }

  async undo(): Promise<void> {
    this.#show(undone(this.#history), await this.prepare());
  }

  async redo(): Promise<void> {
    this.#show(redone(this.#history), await this.prepare());
  }

  async backToOriginal(): Promise<void> {
    this.#show(backToOriginal(this.#history), await this.prepare());
  }

  /**
   * Shows the example that a link holds.
   *
   * @throws Error with words for the reader where the link can't be opened; what is shown stays
   */
  async open(hash: string): Promise<LinkState> {
    const { tools } = await this.prepare();
    try {
      const { document, builtIn } = this.#shown;
      const state = await tools.readLink(hash, document, builtIn);
      this.#notation = state.notation;
      const bench = this.#workOutOriginal(tools);
      this.#show(beginHistory(this.#shown.document, state.document), bench);
      return state;
    } catch (error) {
      throw new Error(tools.linkTrouble(error) ?? "", { cause: error });
    }
  }

  /**
   * The hash of an address that brings back what is shown.
   *
   * @throws LinkError if it is too large for one
   */
  async link(step: number): Promise<string> {
    const { tools } = await this.prepare();
    return tools.writeLink({
      document: this.#present,
      original: this.#builtIn(),
      step,
      view: "student",
      notation: this.#notation,
    });
  }

  #builtIn(): BuiltIn | null {
    const { builtIn, document } = this.#shown;
    return builtIn === null ? null : { name: builtIn, document };
  }

  /** Works the present of a history out before it becomes what is shown. */
  #show(history: History<Document>, { tools, original }: LoadedBench): void {
    const { present } = history;
    const asBrought = present === history.original && this.#notation === this.#shown.notation;
    this.#worked = asBrought ? null : tools.workOutChange(present, original);
    this.#live ||= !asBrought;
    this.#history = history;
    this.#trouble = null;
  }
}

/** A change that can't be worked out, and why, for the reader. */
export interface Trouble {
  readonly change: Change;
  readonly words: string;
}
