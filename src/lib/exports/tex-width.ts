/**
 * How many characters wide TeX comes out, about: what a command's name and its braces take is not
 * printed. Fractions count as both of their parts, so it is rather too much than too little.
 */
export function texWidth(tex: string): number {
  return tex
    .replace(/\\textcolor\[HTML\]\{\w+\}/g, "")
    .replace(
      /\\(?:begin|end)\{\w+\}|\\[,;:! ]|\\(?:left|right|boldsymbol|mathrm|text|quad)(?![a-z])/g,
      "",
    )
    .replace(/\\frac\{\\partial/g, "")
    .replace(/\\[A-Za-z]+/g, "x")
    .replace(/[{}$&\s^_]/g, "").length;
}
