/** A line to write on, or what only gives a line its height. */
const RULE = /\\rule(?:\[[^\]]*\])?\{([\d.]+)(?:em|pt)\}\{[^}]*\}/g;
const EM_PER_CHARACTER = 0.5;

/**
 * How many characters wide TeX comes out, about: what a command's name and its braces take is not
 * printed. Fractions count as both of their parts, so it is rather too much than too little.
 */
export function texWidth(tex: string): number {
  return tex
    .replace(RULE, (_, em: string) => "x".repeat(Math.round(Number(em) / EM_PER_CHARACTER)))
    .replace(/\\textcolor\[HTML\]\{\w+\}/g, "")
    .replace(
      /\\(?:begin|end)\{\w+\}|\\[,;:! ]|\\(?:left|right|boldsymbol|mathrm|text|quad)(?![a-z])/g,
      "",
    )
    .replace(/\\frac\{\\partial/g, "")
    .replace(/\\[A-Za-z]+/g, "x")
    .replace(/[{}$&\s^_]/g, "").length;
}
