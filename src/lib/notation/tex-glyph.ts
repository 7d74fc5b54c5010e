import { greekName } from "#lib/notation/greek.ts";

/** A letter or a word as TeX: letters slant, words stand upright, whatever a name is made of. */
export function texOfGlyph(glyph: string): string {
  const greek = greekName(glyph);
  if (greek !== null) return `\\${greek}`;
  if (/^[A-Za-z0-9]$/.test(glyph)) return glyph;
  if (/^[A-Za-z0-9]+$/.test(glyph)) return `\\mathrm{${glyph}}`;
  const parts = glyph.match(/[\u0370-\u03ff×÷]|[^\u0370-\u03ff×÷]+/gu) ?? [];
  return parts
    .map((part) => foreignCommand(part) ?? `\\text{${escapedText(part)}}`)
    .map((part, _, all) => (all.length > 1 ? `{${part}}` : part))
    .join("");
}

/** TeX has Greek letters in formulas only, and no capitals where the Latin letter looks the same. */
export function foreignCommand(character: string): string | null {
  if (!/^[\u0370-\u03ff×÷]$/u.test(character)) return null;
  const base = character.normalize("NFD").charAt(0);
  const name = greekName(base) ?? otherCommands.get(base);
  if (name !== undefined) return `\\${name}`;
  return `\\mathrm{${latinTwins.get(base) ?? "?"}}`;
}

const otherCommands: ReadonlyMap<string, string> = new Map([
  ["Γ", "Gamma"],
  ["Δ", "Delta"],
  ["Θ", "Theta"],
  ["Λ", "Lambda"],
  ["Ξ", "Xi"],
  ["Π", "Pi"],
  ["Σ", "Sigma"],
  ["Υ", "Upsilon"],
  ["Φ", "Phi"],
  ["Ψ", "Psi"],
  ["Ω", "Omega"],
  ["ς", "varsigma"],
  ["×", "times"],
  ["÷", "div"],
]);

const latinTwins: ReadonlyMap<string, string> = new Map(
  [..."ΑΒΕΖΗΙΚΜΝΟΡΤΧο"].map((letter, index) => [letter, [..."ABEZHIKMNOPTXo"][index] ?? "?"]),
);

const escapes: ReadonlyMap<string, string> = new Map([
  ["\\", "\\textbackslash{}"],
  ["^", "\\textasciicircum{}"],
  ["~", "\\textasciitilde{}"],
  ["–", "--"],
  ["′", "'"],
]);

/** Text for \text{…}, with the signs that TeX gives a meaning. */
export function escapedText(text: string): string {
  return text.replace(/[\\^~–′_#$%&{}]/g, (sign) => escapes.get(sign) ?? `\\${sign}`);
}
