import { decodeLink } from "#lib/document/link.ts";
import { LinkError } from "#lib/document/link-error.ts";
import { builtInOf, holdsLink } from "#lib/document/link-hash.ts";
import { readDocument } from "#lib/document/read.ts";
import type { Document } from "#lib/document/schema.ts";
import { findExample } from "#lib/examples/registry.ts";
import { startingPoints } from "#lib/examples/starting-points.ts";
import { setDraftAside, storedDraft, type KeptDraft } from "#lib/views/draft-storage.ts";
import { withDocument, type EditorState } from "#lib/views/editor-state.ts";

/** How the editor opens. */
export interface Opening {
  readonly state: EditorState;
  /** What the reader has to be told; `null` where all is as expected. */
  readonly notice: string | null;
  /** Another draft was here, and has been set aside. */
  readonly setAside: KeptDraft | null;
}

/** What one begins with: a small example of each kind. */
export function freshState(): EditorState {
  const documents = startingPoints.map(({ document }) => readDocument(document));
  const expression = documents.find((each) => each.kind === "expression");
  const network = documents.find((each) => each.kind === "network");
  if (!expression || !network) throw new Error("internal: no example to begin with");
  return { kind: "expression", expression, network };
}

/** Opens what the address holds, else the draft that was left in this browser, else a fresh one. */
export async function openEditor(hash: string): Promise<Opening> {
  const stored = storedDraft();
  const draft = stored === "broken" ? null : stored;
  const left = draft?.state ?? freshState();
  if (!holdsLink(hash) || draft?.link === hash)
    return {
      state: left,
      notice:
        stored === "broken"
          ? "Your last draft can’t be read any more. You start afresh; it is kept in this browser as chalkgrad:draft-broken."
          : null,
      setAside: storedDraft("elsewhere") === null ? null : "elsewhere",
    };
  try {
    const state = withDocument(left, await documentInHash(hash));
    if (draft) setDraftAside(draft);
    return { state, notice: null, setAside: draft ? "before" : null };
  } catch (error) {
    if (!(error instanceof LinkError)) throw error;
    return { state: left, notice: [error.message, ...error.details].join(" "), setAside: null };
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
