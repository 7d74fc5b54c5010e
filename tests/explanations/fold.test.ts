import { describe, expect, it } from "vitest";
import { readDocument } from "#lib/document/read.ts";
import { solve } from "#lib/document/solve.ts";
import { findExample } from "#lib/examples/registry.ts";
import { foldSteps } from "#lib/explanations/fold.ts";
import { noMark } from "#lib/notation/mark.ts";
import { oracleSolutions } from "./oracle-solutions.ts";

function foldsOf(name: string) {
  const solution = solve(readDocument(findExample(name)?.variants[0].document));
  return { solution, folds: foldSteps(solution, { mark: noMark }) };
}

describe("folded steps", () => {
  it("are each in one fold, in order, of one rule and one phase", () => {
    for (const solution of oracleSolutions(9)) {
      const folds = foldSteps(solution);
      const { steps } = solution.trace;
      const numbers = folds.flatMap(({ lead, likewise }) => [lead, ...likewise]);
      expect(numbers).toEqual(steps.map((_, index) => index + 1));
      for (const { lead, likewise, sentence } of folds) {
        const first = steps[lead - 1];
        for (const number of likewise)
          expect(steps[number - 1]).toMatchObject({ rule: first?.rule, phase: first?.phase });
        expect(sentence.length > 0).toBe(likewise.length > 0);
      }
    }
  });

  it("show the first update of a layer in full and the others by their figures (Mazur)", () => {
    const { solution, folds } = foldsOf("mazur");
    const updates = folds.filter(({ lead }) => solution.trace.steps[lead - 1]?.phase === "update");
    expect(updates.map(({ likewise }) => likewise.length)).toEqual([3, 3]);
    const said = updates[0]?.sentence.map((part) => (typeof part === "string" ? part : part.tex));
    expect(said?.join("")).toBe(
      "Likewise w_{6}^{+}: 0.408666186, w_{7}^{+}: 0.511301270 and w_{8}^{+}: 0.561370121.",
    );
  });

  it("keep layers apart (Han & Kamber: two net inputs in the hidden layer, one above)", () => {
    const { folds } = foldsOf("han-kamber");
    expect(folds[0]).toMatchObject({ lead: 1, likewise: [2] });
    expect(folds[2]).toMatchObject({ lead: 5, likewise: [] });
  });

  it("leave the gates of a program as they are", () => {
    const { folds } = foldsOf("rational");
    expect(folds.slice(0, 8).every(({ likewise }) => likewise.length === 0)).toBe(true);
  });
});
