import type { DraftItem } from "#lib/components/draft-item.ts";
import type { DraftKeeper } from "#lib/views/draft-keeper.ts";
import {
  listDrafts,
  readDraftText,
  removeDraft,
  writeDraftText,
} from "#lib/views/draft-storage.ts";
import type { EditorState } from "#lib/views/editor-state.ts";

/** What is kept of the editor in this browser: what is edited, and the drafts beside it. */
export class Drafts {
  readonly #keeper: DraftKeeper;
  /** What is edited, as it was opened or stored last. */
  #kept: EditorState;
  /** Whether this tab has stored it, and not only looked at it. */
  #isOwn = false;
  #others: readonly DraftItem[] = $state.raw([]);
  #deleted: { readonly item: DraftItem; readonly text: string } | null = $state.raw(null);
  #isOvertaken = $state(false);

  constructor(keeper: DraftKeeper, opened: EditorState) {
    this.#keeper = keeper;
    this.#kept = opened;
    this.#list();
  }

  /** All drafts but the one that is edited, the last one first. */
  get others(): readonly DraftItem[] {
    return this.#others;
  }

  /** What the draft is called that was deleted last. */
  get deleted(): string | null {
    return this.#deleted?.item.name ?? null;
  }

  /** Whether another tab has gone on with the draft that was opened here. */
  get isOvertaken(): boolean {
    return this.#isOvertaken;
  }

  /**
   * Stores what is edited; not what was only looked at.
   *
   * @returns whether the browser keeps it
   */
  store(state: EditorState, link: string | null): boolean {
    if (state === this.#kept) return true;
    this.#kept = state;
    this.#isOwn = true;
    const { key } = this.#keeper;
    const isStored = this.#keeper.store({ state, link });
    // two tabs at once: this one has just parted from the other
    if (this.#keeper.key !== key) this.#list();
    return isStored;
  }

  /** What is stored from now on is another draft. */
  begin(): void {
    this.#keeper.begin();
    this.#isOwn = false;
    this.#list();
  }

  /** Another tab has stored something: where it was this draft, both are kept. */
  look(state: EditorState, link: string | null): void {
    if (this.#keeper.isOvertaken()) {
      this.#isOvertaken = true;
      this.#keeper.begin();
      if (this.#isOwn || state !== this.#kept) this.#keeper.store({ state, link });
      this.#kept = state;
    }
    this.#list();
  }

  delete(item: DraftItem): void {
    const text = readDraftText(item.key);
    removeDraft(item.key);
    this.#deleted = text === null ? null : { item, text };
    this.#list();
  }

  /** Brings back what was deleted last. */
  restore(): void {
    if (!this.#deleted) return;
    writeDraftText(this.#deleted.item.key, this.#deleted.text);
    this.#deleted = null;
    this.#list();
  }

  #list(): void {
    this.#others = listDrafts()
      .filter(({ key }) => key !== this.#keeper.key)
      .map(({ key, name, changed }) => ({ key, name, changed: dateText(changed) }));
  }
}

/** In the reader's own way of writing dates; empty where nobody knows. */
function dateText(milliseconds: number): string {
  if (milliseconds === 0) return "";
  return new Date(milliseconds).toLocaleString(undefined, {
    dateStyle: "medium",
    timeStyle: "short",
  });
}
