import { expect, test } from "vitest";
import { phaseSections } from "#lib/explanations/phase-sections.ts";

test("a phase that is taken up again gets a section again", () => {
  const phases = ["forward", "forward", "backward", "update", "backward", "update"] as const;
  const sections = phaseSections(phases.map((phase, index) => ({ phase, number: index + 1 })));
  expect(sections.map(({ title, steps }) => [title, steps.map((step) => step.number)])).toEqual([
    ["Forward pass", [1, 2]],
    ["Backward pass", [3]],
    ["Update", [4]],
    ["Backward pass", [5]],
    ["Update", [6]],
  ]);
});
