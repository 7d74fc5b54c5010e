import { describe, expect, it } from "vitest";
import { applyChange, changeableQuantities } from "#lib/document/change.ts";
import { readDocument } from "#lib/document/read.ts";
import { solve } from "#lib/document/solve.ts";
import type { Solution } from "#lib/document/solution.ts";
import { changeFields } from "#lib/explanations/change-fields.ts";
import { noMark } from "#lib/notation/mark.ts";
import { oracleCases } from "../oracle/cases.ts";
import { builtIn, solved } from "../sources/built-in.ts";

function table(solution: Solution): Record<string, string> {
  return Object.fromEntries(
    changeFields(solution, { mark: noMark }).map(({ title, fields }) => [
      title,
      fields.map(({ symbol, figure }) => `${symbol.tex} ${figure}`).join(", "),
    ]),
  );
}

describe("changeFields", () => {
  it("has every number that Mazur’s net starts from, in its reading order", () => {
    const fields = table(solved("mazur", "printed"));
    expect(fields).toEqual({
      Inputs: "i_{1} 0.05, i_{2} 0.1",
      Targets: expect.stringMatching(/0\.01, .* 0\.99$/),
      "Weights into hidden layer": "w_{1} 0.15, w_{2} 0.2, w_{3} 0.25, w_{4} 0.3",
      Biases: "b_{1} 0.35, b_{2} 0.6",
      "Weights into output layer": "w_{5} 0.4, w_{6} 0.45, w_{7} 0.5, w_{8} 0.55",
      Training: expect.stringMatching(/^\\eta 0\.5, .*\b0$/),
    });
    expect(Object.keys(fields)).toEqual([
      "Inputs",
      "Targets",
      "Weights into hidden layer",
      "Weights into output layer",
      "Biases",
      "Training",
    ]);
  });

  it("has the variables of a program", () => {
    expect(table(solved("xyz", "printed"))).toEqual({ Variables: "x -2, y 5, z -4" });
  });

  it("sets weights as a matrix: a row a unit, a column an input", () => {
    const groups = changeFields(solved("han-kamber", "printed"));
    const [hidden] = groups.filter(({ title }) => title === "Weights into hidden layer");
    expect(hidden?.columns).toBe(3);
    expect(hidden?.fields.map(({ label }) => label).slice(0, 3)).toEqual([
      "weight from unit 1 to unit 4",
      "weight from unit 2 to unit 4",
      "weight from unit 3 to unit 4",
    ]);
    expect(groups.find(({ title }) => title === "Inputs")?.columns).toBeNull();
  });

  it("shows what a change has set", () => {
    const change = { kind: "value", quantity: "x", value: 1 / 8 } as const;
    expect(table(solve(applyChange(builtIn("xyz", "exact"), change)))).toEqual({
      Variables: "x 0.125, y 5, z -4",
    });
  });

  it("keeps apart the examples of a batch", () => {
    const batch = readDocument({
      chalkgrad: 1,
      kind: "network",
      layers: [{ units: 1 }, { units: 1, weights: [[0.5]] }],
      data: [1, 2].map((x) => ({ input: [x], target: [x] })),
      training: { batchSize: 2 },
    });
    expect(Object.keys(table(solve(batch)))).toEqual([
      "Inputs, example 1",
      "Targets, example 1",
      "Inputs, example 2",
      "Targets, example 2",
      "Weights into output layer",
      "Training",
    ]);
  });

  it("leaves no number out that can be changed", () => {
    for (const { document } of oracleCases) {
      const solution = solve(readDocument(document));
      const fields = changeFields(solution).flatMap((group) => group.fields);
      expect(new Set(fields.map(({ quantity }) => quantity))).toEqual(
        new Set(changeableQuantities(solution.document)),
      );
    }
  });
});
