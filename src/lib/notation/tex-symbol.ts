import { withoutHat } from "#lib/notation/greek.ts";
import type { LetterSymbol, MathSymbol } from "#lib/notation/symbol.ts";
import { texOfGlyph } from "#lib/notation/tex-glyph.ts";

/** A symbol as TeX: `w_{46}^{+}`, `\frac{\partial E}{\partial w_{5}}`. */
export function texOfSymbol(symbol: MathSymbol): string {
  if (symbol.kind === "letter") return texOfLetter(symbol);
  const sign = symbol.sign === 1 ? "" : "-";
  const fraction = `\\frac{\\partial ${texOfSymbol(symbol.of)}}{\\partial ${texOfSymbol(symbol.by)}}`;
  const datum = symbol.superscript === null ? "" : `^{${symbol.superscript}}`;
  if (symbol.through === null) return sign + fraction + datum;
  return `${sign}\\left.${fraction}\\right|_{\\text{via }${texOfSymbol(symbol.through)}}${datum}`;
}

function texOfLetter({ letter, subscript, superscript, updated }: LetterSymbol): string {
  const { base, hatted } = withoutHat(letter);
  const glyph = hatted ? `\\hat{${texOfGlyph(base)}}` : texOfGlyph(base);
  const index =
    typeof subscript === "string" ? texOfIndex(subscript) : subscript && texOfLetter(subscript);
  const above = (superscript ?? "") + (updated ? "+" : "");
  return glyph + (index === null ? "" : `_{${index}}`) + (above === "" ? "" : `^{${above}}`);
}

/** `14`, `1,14`, `h1`, `4–6`, `1→4`, `total`: letters slant, words stand upright, digits as they are. */
function texOfIndex(index: string): string {
  const parts = index.match(/[A-Za-z]{2,}|[A-Za-z0-9,]|→|[^A-Za-z0-9,→]+/g) ?? [];
  return parts.map(texOfIndexPart).join("");
}

function texOfIndexPart(part: string): string {
  if (part === "→") return "\\to ";
  if (/^[0-9,]$/.test(part)) return part;
  const tex = texOfGlyph(part);
  return tex.startsWith("\\") && !tex.endsWith("}") ? `${tex} ` : tex;
}
