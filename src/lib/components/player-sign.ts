import type { AnyMove } from "#lib/player/any-move.ts";

/** The signs on the buttons, as SVG path data in a square of 24: drawn with a round pen of 2.5. */
export const playerSigns: Readonly<Record<AnyMove | "play" | "pause", string>> = {
  first: "M5 5v14M20 12H10m5-5-5 5 5 5",
  "previous-phase": "m11 6-6 6 6 6m8-12-6 6 6 6",
  previous: "M20 12H5m6-6-6 6 6 6",
  next: "M4 12h15m-6-6 6 6-6 6",
  "next-phase": "m5 6 6 6-6 6m8-12 6 6-6 6",
  "end-of-phase": "m4 7 5 5-5 5m6-10 5 5-5 5m5-11v12",
  last: "M19 5v14M4 12h10m-5-5 5 5-5 5",
  play: "M8 5.5v13l10.5-6.5z",
  pause: "M8.5 6v12m7-12v12",
};
