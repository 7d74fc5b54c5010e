import type { DiagramFigure } from "#lib/diagram/diagram.ts";
import { afterCaption, captionWidth, sizeOf } from "#lib/diagram/figure-size.ts";
import { rounded } from "#lib/diagram/route.ts";
import { isAbsent, slotState, type Progress } from "#lib/diagram/slot-state.ts";
import { figureText } from "#lib/notation/figure-text.ts";
import { element, type Attributes } from "#lib/exports/markup.ts";
import { phasePictureColours, pictureColours } from "#lib/exports/picture-colours.ts";
import { plainRun, svgText, symbolRuns } from "#lib/exports/svg-text.ts";

const LINE = 1.3;
const PAD = 0.22;

/** A figure on its ground, which breaks the wire behind it; or its empty slot. */
export function svgFigure(figure: DiagramFigure, progress: Progress): string {
  if (isAbsent(figure, progress)) return "";
  const { slot, caption, x, y } = figure;
  const size = sizeOf(figure.role);
  const [left, right] = [x - figure.width / 2, x + figure.width / 2];
  const start = left + captionWidth(caption, size);
  const pending = slotState(slot, progress) === "pending";
  const { accent } = phasePictureColours[slot.phase];
  const parts = [
    caption && box(left, start, y, size, { fill: pictureColours.ground }),
    box(start, right, y, size, { rx: rounded(PAD * size), ...slotLook(figure, progress) }),
    caption &&
      svgText(
        [...symbolRuns(caption, size), plainRun(afterCaption(caption), size)],
        { x: start, y, size },
        { "text-anchor": "end", fill: pictureColours.muted },
      ),
    !pending &&
      svgText(
        [plainRun(figureText(slot.figure), size)],
        { x: (start + right) / 2, y, size },
        { "text-anchor": "middle", fill: accent },
      ),
  ];
  return element("g", {}, parts.filter(Boolean).join(""));
}

/** What is new stands on a tint, what is read has a frame, what is not computed yet a dashed one. */
function slotLook({ role, slot }: DiagramFigure, progress: Progress): Attributes {
  const { accent, tint } = phasePictureColours[slot.phase];
  const fill = role === "inside" ? "none" : pictureColours.ground;
  switch (slotState(slot, progress)) {
    case "pending":
      return { fill, stroke: pictureColours.empty, "stroke-dasharray": "3 3" };
    case "new":
      return { fill: tint };
    case "used":
      return { fill, stroke: accent };
    case "known":
      return { fill };
  }
}

function box(left: number, right: number, y: number, size: number, look: Attributes): string {
  const pad = PAD * size;
  const place = {
    x: rounded(left - pad),
    y: rounded(y - (LINE * size) / 2),
    width: rounded(right - left + 2 * pad),
    height: rounded(LINE * size),
  };
  return element("rect", { ...place, ...look });
}
