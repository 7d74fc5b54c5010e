import { documentOfDraft, readExpressionDraft } from "#lib/document/expression-draft.ts";
import { DocumentError } from "#lib/document/document-error.ts";
import { readDocument } from "#lib/document/read.ts";
import type { Document, ExpressionDocument, NetworkDocument } from "#lib/document/schema.ts";

/** What stands in the editor: an example of each kind, so that trying the other loses nothing. */
export interface EditorState {
  readonly kind: Document["kind"];
  /** Its program may be wrong. */
  readonly expression: ExpressionDocument;
  readonly network: NetworkDocument;
}

/** The document that is edited, as it would be shown; an expression's may be none yet. */
export function documentIn({ kind, expression, network }: EditorState): Document {
  return kind === "expression" ? documentOfDraft(expression) : network;
}

export function withDocument(state: EditorState, document: Document): EditorState {
  return document.kind === "expression"
    ? { ...state, kind: "expression", expression: document }
    : { ...state, kind: "network", network: document };
}

/**
 * What has been kept as JSON.
 *
 * @throws DocumentError where it is not what an editor has kept
 */
export function readEditorState(value: unknown): EditorState {
  const { kind, expression, network } = fieldsOf(value);
  const read = readDocument(network);
  if ((kind !== "expression" && kind !== "network") || read.kind !== "network") throw unreadable();
  return { kind, expression: readExpressionDraft(expression), network: read };
}

function fieldsOf(value: unknown): Readonly<Record<keyof EditorState, unknown>> {
  if (typeof value !== "object" || value === null) throw unreadable();
  if (!("kind" in value && "expression" in value && "network" in value)) throw unreadable();
  const { kind, expression, network } = value;
  return { kind, expression, network };
}

function unreadable(): DocumentError {
  return new DocumentError([{ path: "", expected: "a draft", got: null, place: null }]);
}
