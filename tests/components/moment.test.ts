import { describe, expect, it } from "vitest";
import type { Slot } from "#lib/document/slot.ts";
import { changeOf, nothingChanged, spokenFigures, type Moment } from "#lib/components/moment.ts";

const moment: Moment = {
  position: 10,
  reached: 10,
  phase: "backward",
  subject: "err.5",
  uses: ["out.5", "err.6"],
  pointed: null,
  changed: nothingChanged,
};

function slot(quantity: string, step: number, phase: Slot["phase"]): Slot {
  return { quantity, figure: "-0.3", step, phase };
}

describe("spokenFigures", () => {
  it("says a figure, or that there is none yet", () => {
    const figures = [
      { spoken: "output of unit 5", slot: slot("out.5", 4, "forward") },
      { spoken: "new weight", slot: slot("w+", 11, "update") },
    ];
    expect(spokenFigures(figures, moment)).toBe(
      "output of unit 5: −0.3; new weight: not computed yet",
    );
  });

  it("says what a gate does to the signal, once that is known", () => {
    const stopped = { spoken: "error", remark: "stopped" as const };
    const flat = { spoken: "output", remark: "saturated" as const };
    expect(
      spokenFigures(
        [
          { ...flat, slot: slot("out.5", 4, "forward") },
          { ...stopped, slot: slot("err.5", 10, "backward") },
          { ...stopped, slot: slot("err.4", 11, "backward") },
        ],
        moment,
      ),
    ).toBe("output: −0.3, saturated; error: −0.3, the signal stops here; error: not computed yet");
  });
});

describe("changeOf", () => {
  const changed: Moment = {
    ...moment,
    changed: new Map([
      ["out.5", { before: "-0.4", direction: "up" }],
      ["w+", { before: "0.2", direction: "down" }],
    ]),
  };

  it("says what a figure was in the original, with a true minus sign", () => {
    const slotOfOutput = slot("out.5", 4, "forward");
    expect(changeOf(slotOfOutput, changed)).toEqual({ direction: "up", words: "was −0.4" });
    expect(spokenFigures([{ spoken: "output", slot: slotOfOutput }], changed)).toBe(
      "output: −0.3, was −0.4",
    );
  });

  it("says nothing of a figure that is the original's, or not computed yet", () => {
    expect(changeOf(slot("err.6", 3, "backward"), changed)).toBeNull();
    expect(changeOf(slot("w+", 11, "update"), changed)).toBeNull();
  });
});
