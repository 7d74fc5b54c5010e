import { DocumentError } from "#lib/document/document-error.ts";
import { parseJson } from "#lib/document/json-text.ts";
import { limits } from "#lib/document/limits.ts";
import { nameOfDraft } from "#lib/views/draft-name.ts";
import { readEditorState, type EditorState } from "#lib/views/editor-state.ts";

// Drafts lie in this browser and nowhere else, each under a key of its own. A private window or a
// sandboxed frame may refuse to store: what is edited then lasts as long as its page.

/** What the keys of all drafts begin with. */
const KEYS = "chalkgrad:draft";
/** A draft that can't be read any more is kept under its key and this, out of the way. */
const UNREADABLE = "chalkgrad:unreadable:";
/** A draft is two documents, with their defaults. */
const LONGEST = 4 * limits.characters;

/** What is kept of the editor. */
export interface StoredDraft {
  readonly state: EditorState;
  /** The hash of the page on which it was edited: with it, the draft comes back as it was left. */
  readonly link: string | null;
}

/** What is told of a draft before it is opened. */
export interface DraftEntry {
  readonly key: string;
  readonly name: string;
  readonly link: string | null;
  /** When it was changed last, in milliseconds of Unix time. */
  readonly changed: number;
}

/** A key that no draft has. */
export function newDraftKey(): string {
  // not a UUID: browsers make those on secure pages only
  const random = crypto.getRandomValues(new Uint32Array(2));
  return `${KEYS}-${[...random].map((each) => each.toString(36)).join("")}`;
}

/** A draft as it is stored. */
export function draftText({ state, link }: StoredDraft, changed: number): string {
  return JSON.stringify({ name: nameOfDraft(state), changed, link, state });
}

/** All drafts, the one that was changed last first. */
export function listDrafts(): readonly DraftEntry[] {
  return draftKeys()
    .flatMap((key) => entryOf(key) ?? [])
    .toSorted((one, other) => other.changed - one.changed);
}

/** The draft of that key; `null` where there is none, or where it can't be read. */
export function readDraft(key: string): StoredDraft | null {
  const text = readDraftText(key);
  if (text === null) return null;
  try {
    const { state, link } = fieldsOf(text);
    return { state: readEditorState(state), link: typeof link === "string" ? link : null };
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    if (writeDraftText(UNREADABLE + key, text)) removeDraft(key);
    return null;
  }
}

export function readDraftText(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** @returns whether the browser keeps it */
export function writeDraftText(key: string, text: string): boolean {
  try {
    localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

export function removeDraft(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // nothing was kept
  }
}

function draftKeys(): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(KEYS));
  } catch {
    return [];
  }
}

/** A draft that turns out to be unreadable has an entry all the same: it is there. */
function entryOf(key: string): DraftEntry | null {
  const text = readDraftText(key);
  if (text === null) return null;
  try {
    const { name, changed, link } = fieldsOf(text);
    return {
      key,
      name: typeof name === "string" ? name : "Draft",
      changed: typeof changed === "number" ? changed : 0,
      link: typeof link === "string" ? link : null,
    };
  } catch (error) {
    if (error instanceof DocumentError) return { key, name: "Draft", changed: 0, link: null };
    throw error;
  }
}

function fieldsOf(text: string): Partial<Readonly<Record<string, unknown>>> {
  const value: unknown = parseJson(text, LONGEST);
  return typeof value === "object" && value !== null ? { ...value } : {};
}
