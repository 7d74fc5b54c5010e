import type { ProgramFault } from "#lib/engine/expression/program-error.ts";

/** What each function of a program does, in the words of a list to choose from. */
export const functionWords: ReadonlyMap<string, string> = new Map([
  ["exp", "eˣ"],
  ["log", "natural logarithm"],
  ["ln", "natural logarithm"],
  ["sqrt", "square root"],
  ["sin", "sine"],
  ["cos", "cosine"],
  ["tan", "tangent"],
  ["tanh", "hyperbolic tangent"],
  ["atan", "arc tangent"],
  ["arctan", "arc tangent"],
  ["abs", "absolute value"],
  ["max", "largest of several"],
  ["min", "smallest of several"],
  ["sigmoid", "1/(1 + e⁻ˣ)"],
  ["sigma", "1/(1 + e⁻ˣ)"],
  ["σ", "1/(1 + e⁻ˣ)"],
  ["relu", "max(0, x)"],
  ["softplus", "ln(1 + eˣ)"],
  ["step", "1 above 0, else 0"],
]);

/** "Expected sigmoid, but found sigmod.", with the line where there are several. */
export function faultSentence({ line, expected, got }: ProgramFault, lines: number): string {
  const sentence = `xpected ${expected}, but found ${got}.`;
  return lines > 1 ? `Line ${line}: e${sentence}` : `E${sentence}`;
}
