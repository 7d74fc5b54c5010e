import type { MathSymbol } from "#lib/notation/symbol.ts";

/** Sizes of type in a diagram. The figures carry the lesson, so they are the largest. */
export const TYPE = { label: 21, figure: 19, small: 16 } as const;

/** Advance widths in KaTeX_Main, in em; other characters are taken as `OTHER`. */
const ADVANCES: Readonly<Record<string, number>> = {
  ".": 0.278,
  ",": 0.278,
  "-": 0.778,
  "−": 0.778,
  "·": 0.278,
  "+": 0.778,
  "=": 0.778,
  "×": 0.778,
  "←": 1,
  "(": 0.389,
  ")": 0.389,
  i: 0.3,
  l: 0.3,
  t: 0.4,
  w: 0.72,
  m: 0.83,
};
const DIGIT = 0.5;
const OTHER = 0.52;
const SCRIPT_SCALE = 0.7;

/** The width of a figure or a word in the mathematics face at a font size. */
export function textWidth(text: string, size: number): number {
  return [...text].reduce((width, letter) => width + advance(letter), 0) * size;
}

function advance(letter: string): number {
  return ADVANCES[letter] ?? (/\d/.test(letter) ? DIGIT : OTHER);
}

/** The width of a symbol; scripts stand one above the other. */
export function symbolWidth(symbol: MathSymbol, size: number): number {
  if (symbol.kind === "derivative") {
    const terms = Math.max(symbolWidth(symbol.of, size), symbolWidth(symbol.by, size));
    return terms + textWidth("d", size);
  }
  const above = `${symbol.superscript ?? ""}${symbol.updated ? "+" : ""}`;
  const scripts = Math.max(scriptWidth(symbol.subscript ?? "", size), scriptWidth(above, size));
  return textWidth(symbol.letter, size) + scripts;
}

function scriptWidth(script: string | MathSymbol, size: number): number {
  const scaled = size * SCRIPT_SCALE;
  return typeof script === "string" ? textWidth(script, scaled) : symbolWidth(script, scaled);
}
