import type { MathSymbol } from "#lib/notation/symbol.ts";

/** A symbol as it is typed: `w46+`, `dE/dout_o1`, `df/dx|num` (the share through num). */
export function plainOf(symbol: MathSymbol): string {
  if (symbol.kind === "letter") return symbol.plain;
  const sign = symbol.sign === 1 ? "" : "-";
  const through = symbol.through === null ? "" : `|${plainOf(symbol.through)}`;
  const datum = symbol.superscript === null ? "" : `@${symbol.superscript.replace(/\D/g, "")}`;
  return `${sign}d${plainOf(symbol.of)}/d${plainOf(symbol.by)}${through}${datum}`;
}
