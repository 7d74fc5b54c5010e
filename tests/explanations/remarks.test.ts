import { describe, expect, it } from "vitest";
import { readDocument } from "#lib/document/read.ts";
import { solve } from "#lib/document/solve.ts";
import { findExample } from "#lib/examples/registry.ts";
import { narrate } from "#lib/explanations/narrate.ts";

function remarksOf(document: unknown): string[] {
  const { steps } = narrate(solve(readDocument(document)));
  return steps.flatMap(({ remarks }) => remarks.flatMap(({ text }) => text.map(String)));
}

function program(text: string, inputs: Record<string, number>, group: string[] = []): unknown {
  return { chalkgrad: 1, kind: "expression", program: text, inputs, group };
}

describe("a note", () => {
  it("says that a sigmoid is saturated where its slope is a thousandth of the steepest", () => {
    // σ(8.3)(1 − σ(8.3)) is 0.000248, and a thousandth of ¼ is 0.00025
    expect(remarksOf(program("f = sigmoid(x)", { x: 8.3 }, ["sigmoid"])).join()).toMatch(
      /^Saturated/,
    );
    expect(remarksOf(program("f = sigmoid(x)", { x: 8.2 }, ["sigmoid"]))).toEqual([]);
    expect(remarksOf(program("f = sigmoid(x)", { x: 40 }, ["sigmoid"])).join()).toMatch(
      /^Saturated/,
    );
    expect(remarksOf(program("f = tanh(x)", { x: -5 })).join()).toMatch(/^Saturated/);
  });

  it("says that a ReLU is off, and that at its corner 0 is taken", () => {
    expect(remarksOf(program("f = relu(x)", { x: -1 })).join()).toContain("off");
    expect(remarksOf(program("f = relu(x)", { x: 0 })).join()).toContain("corner of ReLU");
    expect(remarksOf(program("f = relu(x)", { x: 1 }))).toEqual([]);
  });

  it("says what is taken at a tie and at the corner of |x|", () => {
    expect(remarksOf(program("f = max(x, y)", { x: 2, y: 2 })).join()).toContain("half");
    expect(remarksOf(program("f = abs(x)", { x: 0 })).join()).toContain("0 is taken");
  });

  it("tells the source’s erratum beside its step, with what is right", () => {
    const mazur = findExample("mazur")?.variants[0].document;
    const notes = remarksOf(mazur).join("\n");
    expect(notes).toContain("The source prints −0.019049119; it should be −0.019049118.");
  });

  it("points at a weight that was updated too early", () => {
    const outputFirst = findExample("mazur")?.variants.find(({ name }) => name === "output-first");
    expect(remarksOf(outputFirst?.document).join()).toContain("the classic mistake");
    expect(remarksOf(findExample("mazur")?.variants[0].document).join()).not.toContain(
      "classic mistake",
    );
  });
});
