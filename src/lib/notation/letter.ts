import { greekName, withoutHat } from "#lib/notation/greek.ts";
import type { LetterSymbol } from "#lib/notation/symbol.ts";

export interface LetterMarks {
  readonly subscript?: string | LetterSymbol | null;
  /** The layer, in notations that write it above. */
  readonly layer?: string | null;
  /** The number of the example within its batch, where an index is needed. */
  readonly datum?: number | null;
}

/** A symbol from its letter and marks. A letter of more than one character is a word and stands upright. */
export function letter(glyph: string, spoken: string, marks: LetterMarks = {}): LetterSymbol {
  const { subscript = null, layer = null, datum = null } = marks;
  const above = [layer, datum === null ? null : `(${datum})`].filter((mark) => mark !== null);
  return {
    kind: "letter",
    letter: glyph,
    upright: [...withoutHat(glyph).base].length > 1,
    subscript,
    superscript: above.length > 0 ? above.join(",") : null,
    updated: false,
    plain: typed(glyph, layer, subscript) + (datum === null ? "" : `@${datum}`),
    spoken: datum === null ? spoken : `${spoken} in example ${datum}`,
  };
}

/** θ, 6 → `theta6`; net, h1 → `net_h1`; w, 2, 13 → `w2_13`. */
function typed(
  glyph: string,
  layer: string | null,
  subscript: string | LetterSymbol | null,
): string {
  const { base, hatted } = withoutHat(glyph);
  const stem = (greekName(base) ?? base) + (hatted ? "hat" : "") + digitsOf(layer ?? "");
  if (subscript === null) return stem;
  if (typeof subscript !== "string") return `${stem}_${subscript.plain}`;
  const index = subscript.replace("→", "to").replace(/[,–]/g, "_");
  return layer === null && /^\d/.test(index) ? stem + index : `${stem}_${index}`;
}

function digitsOf(layer: string): string {
  return layer.replace(/\D/g, "");
}
