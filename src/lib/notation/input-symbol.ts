import { letter } from "#lib/notation/letter.ts";
import { nameSymbol } from "#lib/notation/name-symbol.ts";
import type { Naming } from "#lib/notation/notation.ts";
import type { LetterSymbol } from "#lib/notation/symbol.ts";
import { givenName } from "#lib/notation/unit-label.ts";

/** An input by the name that the document gives it, else by the book's letter and its number. */
export function inputSymbol(
  glyph: string,
  unit: number,
  datum: number | null,
  naming: Naming,
): LetterSymbol {
  const name = givenName(naming, 0, unit);
  if (name !== null && /^\p{L}/u.test(name)) return nameSymbol(name, datum);
  const subscript = name ?? String(unit);
  return letter(glyph, `input ${subscript}`, { subscript, datum });
}
