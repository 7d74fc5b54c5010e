import { describe, expect, it } from "vitest";
import { cardRoom } from "#lib/components/card-room.ts";
import { solved, stepOf } from "./solved.ts";

const { narration } = solved("mazur");

describe("cardRoom", () => {
  it("is what the largest card needs, and more on a narrow screen", () => {
    const all = cardRoom(narration.steps);
    const single = narration.steps.map((step) => cardRoom([step]));
    expect(all.wide).toBe(Math.max(...single.map((room) => room.wide)));
    expect(all.narrow).toBeGreaterThan(all.wide);
  });

  it("grows with a longer formula and with a remark", () => {
    const step = stepOf(narration, 1);
    const { wide } = cardRoom([step]);
    const tex = `${step.formula.tex} \\\\ x \\\\ y`;
    expect(cardRoom([{ ...step, formula: { tex, spoken: "" } }]).wide).toBeGreaterThan(wide);
    const remarks = [{ kind: "note", text: ["A note of some length."] }] as const;
    expect(cardRoom([{ ...step, remarks }]).wide).toBeGreaterThan(wide);
  });

  it("has room for the words about folded steps, in the card that tells them", () => {
    const step = stepOf(narration, 1);
    const fold = { lead: 1, likewise: [2], sentence: ["Likewise the next one: 0.392484."] };
    const { wide } = cardRoom([step]);
    expect(cardRoom([step], [fold]).wide).toBeGreaterThanOrEqual(wide + 2);
    expect(cardRoom([step], [{ ...fold, lead: 2 }]).wide).toBe(wide);
  });

  it("is next to nothing without steps", () => {
    expect(cardRoom([])).toEqual({ narrow: 0, wide: 0 });
  });
});
