import type { FigureRole } from "#lib/diagram/diagram.ts";
import { symbolWidth, textWidth, TYPE } from "#lib/diagram/measure.ts";
import type { MathSymbol } from "#lib/notation/symbol.ts";

/** The size of type of a figure. */
export function sizeOf(role: FigureRole): number {
  switch (role) {
    case "value":
    case "gradient":
      return TYPE.figure;
    case "inside":
    case "new-value":
    case "bias":
    case "new-bias":
    case "weight":
    case "weight-gradient":
    case "new-weight":
    case "share":
      return TYPE.small;
  }
}

/** The arrow of a gradient that flows back. */
export function isArrow(caption: MathSymbol): boolean {
  return caption.kind === "letter" && caption.letter === "←";
}

/** What parts a caption from its figure: an arrow points, anything else equals it. */
export function afterCaption(caption: MathSymbol): string {
  return isArrow(caption) ? "\u00a0" : "\u00a0=\u00a0";
}

export function captionWidth(caption: MathSymbol | null, size: number): number {
  if (caption === null) return 0;
  return symbolWidth(caption, size) + textWidth(afterCaption(caption), size);
}
