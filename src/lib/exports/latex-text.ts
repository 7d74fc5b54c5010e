import { greekName } from "#lib/notation/greek.ts";

const signs: ReadonlyMap<string, string> = new Map([
  ["\\", "\\textbackslash{}"],
  ["{", "\\{"],
  ["}", "\\}"],
  ["$", "\\$"],
  ["&", "\\&"],
  ["#", "\\#"],
  ["%", "\\%"],
  ["_", "\\_"],
  ["^", "\\textasciicircum{}"],
  ["~", "\\textasciitilde{}"],
  ["<", "\\textless{}"],
  [">", "\\textgreater{}"],
  ["|", "\\textbar{}"],
  ["−", "$-$"],
  ["×", "$\\times$"],
  ["÷", "$\\div$"],
  ["·", "$\\cdot$"],
  ["⋅", "$\\cdot$"],
  ["±", "$\\pm$"],
  ["½", "$\\tfrac12$"],
  ["¼", "$\\tfrac14$"],
  ["²", "$^2$"],
  ["³", "$^3$"],
  ["⁺", "$^+$"],
  ["′", "$'$"],
  ["∂", "$\\partial$"],
  ["∇", "$\\nabla$"],
  ["√", "$\\surd$"],
  ["∞", "$\\infty$"],
  ["≈", "$\\approx$"],
  ["≠", "$\\neq$"],
  ["≤", "$\\leq$"],
  ["≥", "$\\geq$"],
  ["→", "$\\to$"],
  ["←", "$\\leftarrow$"],
  ["∈", "$\\in$"],
  ["Γ", "$\\Gamma$"],
  ["Δ", "$\\Delta$"],
  ["Θ", "$\\Theta$"],
  ["Λ", "$\\Lambda$"],
  ["Σ", "$\\Sigma$"],
  ["Φ", "$\\Phi$"],
  ["Ψ", "$\\Psi$"],
  ["Ω", "$\\Omega$"],
  ["₀", "$_0$"],
  ["₁", "$_1$"],
  ["₂", "$_2$"],
  ["₃", "$_3$"],
  ["…", "\\dots{}"],
  ["–", "--"],
  ["—", "---"],
  ["“", "``"],
  ["”", "''"],
  ["‘", "`"],
  ["’", "'"],
  ["\u00a0", "~"],
]);

/**
 * Text on one line for LaTeX, any engine. Mathematical signs and Greek letters become formulas;
 * accented Latin letters stay; what no engine has a glyph for by default becomes a question mark.
 */
export function latexText(text: string): string {
  return [...text.normalize("NFC").replace(/[^\S\u00a0]+/g, " ")].map(latexCharacter).join("");
}

function latexCharacter(character: string): string {
  const sign = signs.get(character);
  if (sign !== undefined) return sign;
  const greek = greekName(character);
  if (greek !== null) return `$\\${greek}$`;
  return /^[\u0020-\u007e\u00c0-\u017e]$/.test(character) ? character : "?";
}
