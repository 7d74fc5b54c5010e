import type { Prose } from "#lib/explanations/narration.ts";

/** How long a text looks, in characters: of a formula, what its TeX has besides commands and marks. */
export function proseLength(prose: Prose): number {
  return prose.reduce((sum, part) => sum + partLength(part), 0);
}

function partLength(part: Prose[number]): number {
  if (typeof part === "string") return part.length;
  const visible = part.tex.replaceAll(/\\htmlData\{[^}]*\}|\\[a-zA-Z]+|[{}\\^_&\s]/g, "");
  return visible.length + 1;
}
