import { untitled } from "#lib/document/presentation-schema.ts";
import type { ExpressionDocument, NetworkDocument } from "#lib/document/schema.ts";
import type { EditorState } from "#lib/views/editor-state.ts";
import { freshState } from "#lib/views/fresh-state.ts";

/** So much of a program tells it from another. */
const LONGEST = 40;

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
  const lines = program.split("\n").filter((line) => line.trim() !== "");
  const last = lines.at(-1)?.trim() ?? "";
  if (last === "") return "an empty program";
  return last.length > LONGEST ? `${last.slice(0, LONGEST)}…` : last;
}

function nameOfNetwork({ title, layers }: NetworkDocument): string {
  if (title !== untitled) return title;
  return `network ${layers.map(({ units }) => units).join("–")}`;
}
