import {
  draftText,
  newDraftKey,
  readDraft,
  readDraftText,
  writeDraftText,
  type StoredDraft,
} from "#lib/views/draft-storage.ts";

/** Where a tab remembers which draft is its own, also when it is loaded anew. */
const TAB = "chalkgrad:tab-draft";

/** The key of the draft that this tab had when it was loaded. */
export function draftOfTab(): string | null {
  try {
    return sessionStorage.getItem(TAB);
  } catch {
    return null;
  }
}

/** Keeps what is edited in one tab, and never in the place of what another tab has written. */
export class DraftKeeper {
  #key = newDraftKey();
  /** What lies under the key, as this tab read or wrote it last. */
  #text: string | null = null;

  get key(): string {
    return this.#key;
  }

  /** What is stored from now on is another draft. */
  begin(): void {
    this.#own(newDraftKey(), null);
  }

  /** Goes on with a draft; `null` where it can't be read. */
  resume(key: string): StoredDraft | null {
    const draft = readDraft(key);
    if (draft) this.#own(key, readDraftText(key));
    return draft;
  }

  /** @returns whether the browser keeps it */
  store(draft: StoredDraft): boolean {
    if (this.isOvertaken()) this.begin();
    const text = draftText(draft, Date.now());
    if (!writeDraftText(this.#key, text)) return false;
    this.#own(this.#key, text);
    return true;
  }

  /** Whether another tab has gone on with this draft. */
  isOvertaken(): boolean {
    const there = readDraftText(this.#key);
    return there !== null && there !== this.#text;
  }

  #own(key: string, text: string | null): void {
    this.#key = key;
    this.#text = text;
    try {
      sessionStorage.setItem(TAB, key);
    } catch {
      // the draft is among the others when the page is loaded anew
    }
  }
}
