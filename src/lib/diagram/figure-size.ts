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
    case "new-weight":
    case "share":
      return TYPE.small;
  }
}

export function captionWidth(caption: MathSymbol | null, size: number): number {
  return caption === null ? 0 : symbolWidth(caption, size) + textWidth(" = ", size);
}
