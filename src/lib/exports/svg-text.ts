import { rounded } from "#lib/diagram/route.ts";
import type { MathSymbol } from "#lib/notation/symbol.ts";
import { element, escaped, type Attributes } from "#lib/exports/markup.ts";

/** The faces of the page's formulas, and what stands in for them where they are not at hand. */
export const MAIN_FACE = "KaTeX_Main, Times New Roman, Times, serif";
const LETTER_FACE = "KaTeX_Math, Times New Roman, Times, serif";

/** From the middle of a line down to what its letters stand on, in em. */
const BASELINE = 0.34;
const SCRIPT = 0.7;
const DROP = 0.22;
const RISE = 0.36;

/** A piece of a line of text. */
export interface TextRun {
  readonly text: string;
  readonly size: number;
  readonly italic: boolean;
  /** How far it stands below the line. */
  readonly shift: number;
}

export function plainRun(text: string, size: number): TextRun {
  return { text, size, italic: false, shift: 0 };
}

/** An exponent. */
export function raisedRun(text: string, size: number): TextRun {
  return { text, size: SCRIPT * size, italic: false, shift: -RISE * size };
}

/** A symbol as text; scripts stand one after the other, since SVG can't stack them. */
export function symbolRuns(symbol: MathSymbol, size: number, shift = 0): readonly TextRun[] {
  const run = (text: string, italic = false): TextRun => ({ text, size, italic, shift });
  if (symbol.kind === "derivative") {
    const [of, by] = [symbol.of, symbol.by].map((each) => symbolRuns(each, size, shift));
    return [run("∂"), ...(of ?? []), run("/∂"), ...(by ?? [])];
  }
  const { letter, upright, subscript, superscript, updated } = symbol;
  const [script, low] = [SCRIPT * size, shift + DROP * size];
  const below =
    typeof subscript === "string"
      ? [{ text: subscript, size: script, italic: false, shift: low }]
      : subscript && symbolRuns(subscript, script, low);
  const above = `${superscript ?? ""}${updated ? "+" : ""}`;
  return [
    run(letter, !upright),
    ...(below ?? []),
    ...(above === "" ? [] : [{ ...raisedRun(above, size), shift: shift - RISE * size }]),
  ];
}

/** A line of text whose middle is at `y`. */
export function svgText(
  runs: readonly TextRun[],
  { x, y, size }: { readonly x: number; readonly y: number; readonly size: number },
  attributes: Attributes,
): string {
  const spans = runs.map((run, index) => {
    const dy = hundredth(run.shift - (runs[index - 1]?.shift ?? 0));
    const italic = run.italic ? { "font-family": LETTER_FACE, "font-style": "italic" } : {};
    const look = { dy: dy === 0 ? null : dy, "font-size": run.size === size ? null : run.size };
    const text = escaped(run.text);
    const plain = dy === 0 && run.size === size && !run.italic;
    return plain ? text : element("tspan", { ...look, ...italic }, text);
  });
  const place = { x: rounded(x), y: rounded(y + BASELINE * size), "font-size": size };
  return element("text", { ...place, ...attributes }, spans.join(""));
}

function hundredth(length: number): number {
  return Math.round(length * 100) / 100;
}
