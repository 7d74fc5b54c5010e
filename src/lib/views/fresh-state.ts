import { readDocument } from "#lib/document/read.ts";
import { startingPoints } from "#lib/examples/starting-points.ts";
import type { EditorState } from "#lib/views/editor-state.ts";

let fresh: EditorState | null = null;

/** What one begins with: a small example of each kind. */
export function freshState(): EditorState {
  fresh ??= made();
  return fresh;
}

function made(): EditorState {
  const documents = startingPoints.map(({ document }) => readDocument(document));
  const expression = documents.find((each) => each.kind === "expression");
  const network = documents.find((each) => each.kind === "network");
  if (!expression || !network) throw new Error("internal: no example to begin with");
  return { kind: "expression", expression, network };
}
