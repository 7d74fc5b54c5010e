import { decodeLink } from "#lib/document/link.ts";
import { LinkError } from "#lib/document/link-error.ts";
import { builtInOf, holdsLink } from "#lib/document/link-hash.ts";
import { readDocument } from "#lib/document/read.ts";
import type { Document } from "#lib/document/schema.ts";
import { findExample } from "#lib/examples/registry.ts";
import { DraftKeeper, draftOfTab } from "#lib/views/draft-keeper.ts";
import { listDrafts, type DraftEntry } from "#lib/views/draft-storage.ts";
import { withDocument, type EditorState } from "#lib/views/editor-state.ts";
import { freshState } from "#lib/views/fresh-state.ts";

/** How the editor opens. */
export interface Opening {
  readonly state: EditorState;
  /** Keeps what becomes of it. */
  readonly keeper: DraftKeeper;
  /** What the reader has to be told; `null` where all is as expected. */
  readonly notice: string | null;
}

/** Opens what the address holds, else the draft that was left in this browser, else a fresh one. */
export async function openEditor(hash: string): Promise<Opening> {
  const keeper = new DraftKeeper();
  const drafts = draftsInOrder();
  const left = drafts.find(({ link }) => link === hash);
  if (holdsLink(hash) && !left) return openLink(hash, keeper);
  return openFirst(left ? [left, ...drafts] : drafts, keeper);
}

/** Opens one of the drafts that are kept here; where it can't be read, the next one. */
export function openDraft(key: string): Opening {
  const drafts = draftsInOrder();
  return openFirst([...drafts.filter((each) => each.key === key), ...drafts], new DraftKeeper());
}

/** This tab's own draft first, then the one that was changed last. */
function draftsInOrder(): readonly DraftEntry[] {
  const drafts = listDrafts();
  const own = draftOfTab();
  return [...drafts.filter(({ key }) => key === own), ...drafts.filter(({ key }) => key !== own)];
}

function openFirst(drafts: readonly DraftEntry[], keeper: DraftKeeper): Opening {
  let notice: string | null = null;
  for (const { key, name } of drafts) {
    const draft = keeper.resume(key);
    if (draft) return { state: draft.state, keeper, notice };
    notice ??= `A draft (${name}) can’t be read any more. It is kept in this browser as chalkgrad:unreadable:${key}.`;
  }
  return { state: freshState(), keeper, notice };
}

async function openLink(hash: string, keeper: DraftKeeper): Promise<Opening> {
  try {
    const document = await documentInHash(hash);
    return { state: withDocument(freshState(), document), keeper, notice: null };
  } catch (error) {
    if (!(error instanceof LinkError)) throw error;
    const opening = openFirst(draftsInOrder(), keeper);
    return { ...opening, notice: [error.message, ...error.details].join(" ") };
  }
}

/** @throws LinkError */
async function documentInHash(hash: string): Promise<Document> {
  const name = builtInOf(hash);
  if (name === null || /[#&]data=/.test(hash)) return (await decodeLink(hash, builtIn)).document;
  const document = builtIn(name);
  if (!document) throw new LinkError("This link copies an example that isn’t here.");
  return document;
}

/** The document of a built-in example by the name that links know it by, e.g. `mazur/printed`. */
function builtIn(name: string): Document | null {
  const [example = "", edition] = name.split("/");
  const variant = findExample(example)?.variants.find((each) => each.name === edition);
  return variant ? readDocument(variant.document) : null;
}
