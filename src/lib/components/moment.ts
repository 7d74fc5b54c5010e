import { figureText } from "#lib/notation/figure-text.ts";
import type { FigureRemark } from "#lib/diagram/diagram.ts";
import { slotState, type Progress } from "#lib/diagram/slot-state.ts";
import type { FigureChange } from "#lib/document/comparison.ts";
import type { Slot } from "#lib/document/slot.ts";
import type { QuantityId } from "#lib/engine/expression/expression.ts";

/** What a view shows at one step; graph, formula and ledger all follow it. */
export interface Moment extends Progress {
  readonly subject: QuantityId;
  /** The quantity that the reader points at. */
  readonly pointed: QuantityId | null;
  readonly changed: ChangedFigures;
}

/** The figures that differ from the original example's, and how. */
export type ChangedFigures = ReadonlyMap<QuantityId, Pick<FigureChange, "before" | "direction">>;

export const nothingChanged: ChangedFigures = new Map();

/** How a figure differs from the original's, once its step is reached; `null` where it does not. */
export function changeOf(slot: Slot, moment: Moment): MarkedChange | null {
  const change = moment.changed.get(slot.quantity);
  if (!change || slotState(slot, moment) === "pending") return null;
  return { direction: change.direction, words: `was ${figureText(change.before)}` };
}

export interface MarkedChange {
  readonly direction: FigureChange["direction"];
  /** "was 0.332" */
  readonly words: string;
}

/** The figures of a node or wire in words: "output of unit 4: 0.332; error of unit 4: not computed yet". */
export function spokenFigures(figures: readonly SpokenFigure[], moment: Moment): string {
  return figures
    .map(({ spoken, slot, remark }) => {
      const pending = slotState(slot, moment) === "pending";
      const change = changeOf(slot, moment);
      if (pending) return `${spoken}: not computed yet`;
      const notes = [change?.words, remark && remarkWords[remark]].filter(Boolean);
      return [`${spoken}: ${figureText(slot.figure)}`, ...notes].join(", ");
    })
    .join("; ");
}

interface SpokenFigure {
  readonly spoken: string;
  readonly slot: Slot;
  readonly remark?: FigureRemark | null;
}

const remarkWords: Readonly<Record<FigureRemark, string>> = {
  saturated: "saturated",
  stopped: "the signal stops here",
};
