import { DocumentError } from "#lib/document/document-error.ts";
import { parseJson } from "#lib/document/json-text.ts";
import { readEditorState, type EditorState } from "#lib/views/editor-state.ts";

/**
 * Where a browser keeps the draft, the one before it, the one of another tab, and one that could
 * not be read.
 */
const keys = {
  present: "chalkgrad:draft",
  before: "chalkgrad:draft-before",
  elsewhere: "chalkgrad:draft-elsewhere",
  broken: "chalkgrad:draft-broken",
} as const;

/** What is kept of the editor in this browser, and nowhere else. */
export interface StoredDraft {
  readonly state: EditorState;
  /** The hash of the page on which it was edited: with it, the draft comes back as it was left. */
  readonly link: string | null;
}

/** A draft that something else has taken the place of: a link that was opened, or another tab's. */
export type KeptDraft = "before" | "elsewhere";

/** The present draft as this tab read or wrote it last: where it is another, another tab wrote it. */
let known: string | null = null;

/** The draft that was left here; `null` where there is none, `"broken"` where it can't be read. */
export function storedDraft(
  which: "present" | KeptDraft = "present",
): StoredDraft | "broken" | null {
  const text = read(keys[which]);
  if (which === "present") known = text;
  if (text === null) return null;
  try {
    return draftIn(text);
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    write(keys.broken, text);
    remove(keys[which]);
    return "broken";
  }
}

/**
 * Another tab's draft is kept beside this one.
 *
 * @returns whether the browser keeps it
 */
export function storeDraft({ state, link }: StoredDraft): boolean {
  const there = read(keys.present);
  if (there !== null && there !== known) write(keys.elsewhere, there);
  known = JSON.stringify({ state, link });
  return write(keys.present, known);
}

/** Whether another tab has just stored its draft. */
export function isStoredElsewhere({ key, newValue }: StorageEvent): boolean {
  return key === keys.present && newValue !== null && newValue !== known;
}

/** The kept draft, in whose place the other one is kept: the two change places. */
export function exchangeDraft(which: KeptDraft, present: StoredDraft): EditorState | null {
  const kept = storedDraft(which);
  if (kept === null || kept === "broken") return null;
  remove(keys[which]);
  setDraftAside(present);
  return kept.state;
}

/** Keeps the draft that something else takes the place of. */
export function setDraftAside(draft: StoredDraft): void {
  write(keys.before, JSON.stringify(draft));
}

function draftIn(text: string): StoredDraft {
  const value: unknown = parseJson(text);
  if (typeof value !== "object" || value === null || !("state" in value))
    throw new DocumentError([{ path: "", expected: "a draft", got: null, place: null }]);
  const link = "link" in value && typeof value.link === "string" ? value.link : null;
  return { state: readEditorState(value.state), link };
}

// a private window or a sandboxed frame may refuse to store: what is edited then lasts as long as
// its page

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, text: string): boolean {
  try {
    localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

function remove(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // nothing was kept
  }
}
