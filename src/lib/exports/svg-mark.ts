import type { SignalMark } from "#lib/diagram/signal-marks.ts";
import { element } from "#lib/exports/markup.ts";
import { phasePictureColours, pictureColours } from "#lib/exports/picture-colours.ts";

/** A bent line in a corner of a saturated gate; a bar where a signal stops. */
export function svgMark({ remark, slot, x, y, angle }: SignalMark): string {
  const { accent } = phasePictureColours[slot.phase];
  const line = { fill: "none", "stroke-linecap": "round" };
  const place = { transform: `translate(${x} ${y}) rotate(${angle})` };
  switch (remark) {
    case "saturated":
      return element(
        "g",
        place,
        element("circle", {
          r: 10,
          fill: pictureColours.ground,
          stroke: accent,
          "stroke-width": 1.6,
        }) +
          element("path", {
            d: "M-6 4.5H-3.5C0.5 4.5-0.5-4.5 3.5-4.5H6",
            ...line,
            stroke: accent,
            "stroke-width": 2,
          }),
      );
    case "stopped":
      return element(
        "g",
        place,
        element("path", {
          d: "M0-12V12",
          ...line,
          stroke: pictureColours.ground,
          "stroke-width": 11,
        }) + element("path", { d: "M0-12V12", ...line, stroke: accent, "stroke-width": 5 }),
      );
  }
}
