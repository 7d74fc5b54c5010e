import { describe, expect, it } from "vitest";
import { isAbsent, phaseReached, slotState, type Progress } from "#lib/diagram/slot-state.ts";
import type { Slot } from "#lib/document/slot.ts";

const progress: Progress = {
  position: 10,
  reached: 10,
  phase: "backward",
  uses: ["out.5", "err.6"],
};

function slot(quantity: string, step: number, phase: Slot["phase"]): Slot {
  return { quantity, figure: "-0.3", step, phase };
}

describe("slotState", () => {
  it("tells what is new, used, known and still to come", () => {
    expect(slotState(slot("err.5", 10, "backward"), progress)).toBe("new");
    expect(slotState(slot("out.5", 4, "forward"), progress)).toBe("used");
    expect(slotState(slot("w.1", 0, "given"), progress)).toBe("known");
    expect(slotState(slot("w.1+", 11, "update"), progress)).toBe("pending");
  });

  it("has the figures of all folded steps as new, and none beyond", () => {
    const folded = { ...progress, reached: 12 };
    const states = [10, 11, 12, 13].map((step) =>
      slotState(slot(`err.${step}`, step, "backward"), folded),
    );
    expect(states).toEqual(["new", "new", "new", "pending"]);
  });
});

describe("phaseReached", () => {
  it("holds for what is given and for phases up to the current one", () => {
    expect(phaseReached(slot("x", 0, "given"), progress)).toBe(true);
    expect(phaseReached(slot("err.4", 20, "backward"), progress)).toBe(true);
    expect(phaseReached(slot("w+", 11, "update"), progress)).toBe(false);
  });
});

describe("isAbsent", () => {
  it("holds for what has no slot before its phase", () => {
    const weight = slot("w+", 11, "update");
    expect(isAbsent({ role: "new-weight", slot: weight }, progress)).toBe(true);
    expect(isAbsent({ role: "new-weight", slot: weight }, { ...progress, phase: "update" })).toBe(
      false,
    );
    expect(isAbsent({ role: "gradient", slot: slot("d", 12, "backward") }, progress)).toBe(false);
  });
});
