import { greekLetters } from "#lib/notation/greek.ts";
import type { LetterSymbol } from "#lib/notation/symbol.ts";

/** A name as a document gives it: `w0` is w₀, `theta` is θ, `sigy` stays a word. */
export function nameSymbol(name: string, datum: number | null = null): LetterSymbol {
  const { stem, index } = splitName(name);
  const glyph = greekLetters.get(stem) ?? stem;
  return {
    kind: "letter",
    letter: glyph,
    upright: [...glyph].length > 1,
    subscript: index,
    superscript: datum === null ? null : `(${datum})`,
    updated: false,
    plain: name + (datum === null ? "" : `@${datum}`),
    spoken:
      (index === null ? stem : `${stem} ${index}`) + (datum === null ? "" : ` in example ${datum}`),
  };
}

/** `x_1` and `x1` both have the index 1; a longer word keeps its digits. */
function splitName(name: string): { readonly stem: string; readonly index: string | null } {
  const underscored = /^(\p{L}+)_(\w+)$/u.exec(name);
  const numbered = /^(\p{L}+)(\d+)$/u.exec(name);
  const [, stem, index] = underscored ?? numbered ?? [];
  if (stem === undefined || index === undefined) return { stem: name, index: null };
  return { stem, index };
}
