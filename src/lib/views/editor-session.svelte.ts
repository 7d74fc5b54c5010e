import type { Document } from "#lib/document/schema.ts";
import { encodeLink } from "#lib/document/link.ts";
import { LinkError } from "#lib/document/link-error.ts";
import {
  amendedTo,
  beginHistory,
  canRedo,
  canUndo,
  changedTo,
  redone,
  undone,
  type History,
} from "#lib/player/history.ts";
import {
  isTrouble,
  workOutEdited,
  type EditedExample,
  type EditTrouble,
} from "#lib/views/edited-example.ts";
import { EditedPicture } from "#lib/views/edited-picture.ts";
import { withDocument, type EditorState } from "#lib/views/editor-state.ts";

const noTrouble: EditTrouble = { faults: [], words: null };

/** What is edited, what it comes to, and the way back. While it is wrong the last good one stays. */
export class EditorSession {
  #history: History<EditorState>;
  #good: EditedExample | null = $state.raw(null);
  #picture: EditedPicture | null = $state.raw(null);
  #trouble: EditTrouble = $state.raw(noTrouble);

  constructor(state: EditorState) {
    this.#history = $state.raw(beginHistory(state));
    this.#workOut(true);
  }

  get state(): EditorState {
    return this.#history.present;
  }

  /** What was worked out last. */
  get good(): EditedExample | null {
    return this.#good;
  }

  /** Its picture. */
  get picture(): EditedPicture | null {
    return this.#picture;
  }

  /** Why what is edited now can't be worked out; empty where it can. */
  get trouble(): EditTrouble {
    return this.#trouble;
  }

  get isGood(): boolean {
    return this.#trouble === noTrouble;
  }

  get canUndo(): boolean {
    return canUndo(this.#history);
  }

  get canRedo(): boolean {
    return canRedo(this.#history);
  }

  /** @param going goes on with the change before, so that both are undone as one */
  change(state: EditorState, going: boolean): void {
    this.#go(going ? amendedTo(this.#history, state) : changedTo(this.#history, state));
  }

  /** Something else to edit; undoing brings back what was edited before. */
  open(document: Document): void {
    this.#go(changedTo(this.#history, withDocument(this.state, document)), true);
  }

  /** Draws the picture as well as it can be, now that nobody types. */
  tidy(): void {
    if (this.#picture?.isTidy === false) this.#picture = this.#picture.tidied();
  }

  undo(): void {
    this.#go(undone(this.#history));
  }

  redo(): void {
    this.#go(redone(this.#history));
  }

  /** The hash of an address that brings back what is edited; `null` where there is none. */
  async link(): Promise<string | null> {
    if (!this.#good || !this.isGood) return null;
    const { document } = this.#good;
    try {
      return await encodeLink({
        document,
        original: null,
        step: 1,
        view: "student",
        notation: document.notation,
      });
    } catch (error) {
      if (error instanceof LinkError) return null;
      throw error;
    }
  }

  /** @param anew its picture has nothing to do with the one before */
  #go(history: History<EditorState>, anew = false): void {
    if (history === this.#history) return;
    this.#history = history;
    this.#workOut(anew);
  }

  #workOut(anew: boolean): void {
    const outcome = workOutEdited(this.#history.present);
    if (isTrouble(outcome)) this.#trouble = outcome;
    else {
      this.#good = outcome;
      const followed = anew ? null : this.#picture?.follow(outcome);
      this.#picture = followed ?? EditedPicture.of(outcome);
      this.#trouble = noTrouble;
    }
  }
}
