import { withoutHat } from "#lib/notation/greek.ts";
import type { LetterSymbol, MathSymbol } from "#lib/notation/symbol.ts";
import { binding, box, type Box, type Edge } from "#lib/notation/tex-box.ts";
import { texOfSymbol } from "#lib/notation/tex-symbol.ts";

/** A figure such as "-0.0087" or "1.5e-7", as it stands in a formula. */
export function numberBox(figure: string, mark: (tex: string) => string = (tex) => tex): Box {
  const signed = figure.startsWith("-");
  const scientific = figure.includes("e");
  return box(mark(texOfNumber(figure)), figure.length + (scientific ? 3 : 0), {
    binds: scientific ? binding.product : signed ? binding.power : binding.atom,
    left: "digit",
    signed,
  });
}

/** "1.5e-7" → `1.5\times10^{-7}` */
export function texOfNumber(figure: string): string {
  const [mantissa = figure, exponent] = figure.split(/e\+?/);
  return exponent === undefined ? mantissa : `${mantissa}\\times10^{${exponent}}`;
}

/** A symbol as it stands in a formula. */
export function symbolBox(symbol: MathSymbol, mark: (tex: string) => string = (tex) => tex): Box {
  const tex = mark(texOfSymbol(symbol));
  if (symbol.kind === "derivative") {
    return box(tex, symbolWidth(symbol), {
      binds: symbol.sign === 1 ? binding.power : binding.product,
      left: "fraction",
      signed: symbol.sign === -1,
      tall: true,
    });
  }
  const raised = symbol.superscript !== null || symbol.updated;
  const shape = { binds: raised ? binding.power : binding.atom, left: edgeOf(symbol) };
  return box(tex, symbolWidth(symbol), shape);
}

function edgeOf(symbol: LetterSymbol): Edge {
  const bare = symbol.subscript === null && symbol.superscript === null && !symbol.updated;
  return symbol.upright && bare ? "word" : "letter";
}

function symbolWidth(symbol: MathSymbol): number {
  if (symbol.kind === "derivative") {
    const through = symbol.through === null ? 0 : 3 + symbolWidth(symbol.through);
    return Math.max(symbolWidth(symbol.of), symbolWidth(symbol.by)) + 2 + through;
  }
  const { subscript, superscript, updated } = symbol;
  const below =
    typeof subscript === "string" ? subscript.length : subscript ? symbolWidth(subscript) : 0;
  const above = (superscript?.length ?? 0) + (updated ? 1 : 0);
  return [...withoutHat(symbol.letter).base].length + 0.7 * Math.max(below, above);
}
