import { layerSizes, programName } from "#lib/document/document-name.ts";
import { untitled } from "#lib/document/presentation-schema.ts";
import type { ExpressionDocument, NetworkDocument } from "#lib/document/schema.ts";
import type { EditorState } from "#lib/views/editor-state.ts";
import { freshState } from "#lib/views/fresh-state.ts";

/** What a list calls a draft: its title or what it computes, and of both kinds where both were edited. */
export function nameOfDraft(state: EditorState): string {
  const shown = [nameOfExpression(state.expression), nameOfNetwork(state.network)];
  const [present = "", other = ""] = state.kind === "expression" ? shown : shown.toReversed();
  return isTouched(state) ? `${present}, and ${other}` : present;
}

/** Whether the example of the kind that is not shown is more than what everybody begins with. */
function isTouched({ kind, expression, network }: EditorState): boolean {
  const fresh = freshState();
  return kind === "expression"
    ? JSON.stringify(network) !== JSON.stringify(fresh.network)
    : JSON.stringify(expression) !== JSON.stringify(fresh.expression);
}

function nameOfExpression({ title, program }: ExpressionDocument): string {
  if (title !== untitled) return title;
  return programName(program) || "an empty program";
}

function nameOfNetwork({ title, layers }: NetworkDocument): string {
  if (title !== untitled) return title;
  return `network ${layerSizes(layers)}`;
}
