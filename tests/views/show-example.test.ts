import { describe, expect, it } from "vitest";
import { readDocument } from "#lib/document/read.ts";
import { solve } from "#lib/document/solve.ts";
import { findExample } from "#lib/examples/registry.ts";
import { showExample } from "#lib/views/show-example.ts";

describe("showExample", () => {
  const document = readDocument(findExample("mazur")?.variants[0].document);
  const solution = solve(document, { notation: "cs231n" });
  const shown = showExample(solution, { builtIn: "mazur/printed", live: false });

  it("brings along every step, in the notation that was asked for", () => {
    expect(shown.notation).toBe("cs231n");
    expect(shown.narration.notation).toBe("cs231n");
    expect(shown.narration.steps).toHaveLength(solution.trace.steps.length);
    expect(shown.diagram.nodes.length).toBeGreaterThan(0);
    expect(shown.folds.length).toBeGreaterThan(0);
  });

  it("can be changed in 2 inputs, 2 targets, 8 weights, 2 biases, learning rate and weight decay", () => {
    expect(shown.changeable).toHaveLength(2 + 2 + 8 + 2 + 2);
  });

  it("comes from where it is said to come from", () => {
    expect(shown).toMatchObject({ builtIn: "mazur/printed", live: false });
    expect(shown.document).toBe(document);
  });
});
