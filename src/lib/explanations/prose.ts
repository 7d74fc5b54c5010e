import type { InlineFormula, Prose } from "#lib/explanations/narration.ts";

/** What may stand in the gaps of a sentence: a word, a formula, or a sentence of its own. */
export type Insert = string | InlineFormula | Prose;

/** A sentence with formulas in it: prose`Unit 4 spoke through ${weight}.` */
export function prose(texts: TemplateStringsArray, ...inserts: readonly Insert[]): Prose {
  return joined(texts.flatMap((text, index) => [text, inserts[index] ?? ""]));
}

/** "a", "a and b", "a, b and c" */
export function listed(items: readonly Insert[]): Prose {
  return joined(
    items.flatMap((item, index) => {
      if (index === 0) return [item];
      return [index === items.length - 1 ? " and " : ", ", item];
    }),
  );
}

/** Parts one after the other, neighbouring texts as one. */
export function joined(parts: readonly Insert[]): Prose {
  const result: (string | InlineFormula)[] = [];
  for (const part of parts.flatMap(piecesOf)) {
    const last = result.at(-1);
    if (part === "") continue;
    if (typeof part === "string" && typeof last === "string")
      result[result.length - 1] = last + part;
    else result.push(part);
  }
  return result;
}

/** With a capital letter, for the beginning of a sentence. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function piecesOf(part: Insert): Prose {
  return typeof part === "string" || "tex" in part ? [part] : part;
}
