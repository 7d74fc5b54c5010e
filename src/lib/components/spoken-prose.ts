import type { Prose } from "#lib/explanations/narration.ts";

/** Text with its formulas in words, for a label or an announcement. */
export function spokenProse(prose: Prose): string {
  return prose.map((part) => (typeof part === "string" ? part : part.spoken)).join("");
}
