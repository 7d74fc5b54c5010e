import { describe, expect, it } from "vitest";
import type { Fold } from "#lib/explanations/fold.ts";
import type { NarratedStep } from "#lib/explanations/narration.ts";
import { spokenStep, spokenTitle } from "#lib/components/spoken-step.ts";
import { solved, stepOf } from "./solved.ts";

const { narration } = solved("xyz");
const step: NarratedStep = {
  ...stepOf(narration, 4),
  title: ["Gradient of ", { tex: "x", spoken: "x", quantity: "x" }],
  sentence: ["It is ", { tex: "-4", spoken: "minus 4", quantity: null }, "."],
};
const folds: readonly Fold[] = [{ lead: 4, likewise: [5, 6], sentence: ["Likewise the others."] }];

describe("a step in words", () => {
  it("is called by its place and its title", () => {
    expect(spokenTitle(step, 7, [])).toBe("Step 4 of 7. Gradient of x");
    expect(spokenTitle(step, 7, folds)).toBe("Steps 4 to 6 of 7. Gradient of x");
  });

  it("says what stands on its card", () => {
    expect(spokenStep(step, 7, [])).toBe("Step 4 of 7. Gradient of x. It is minus 4.");
    expect(spokenStep(step, 7, folds)).toBe(
      "Steps 4 to 6 of 7. Gradient of x. It is minus 4. Likewise the others.",
    );
  });
});
