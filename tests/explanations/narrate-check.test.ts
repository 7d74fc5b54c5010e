import { describe, expect, it } from "vitest";
import { readDocument } from "#lib/document/read.ts";
import { solve } from "#lib/document/solve.ts";
import { examples, findExample } from "#lib/examples/registry.ts";
import { narrateCheck } from "#lib/explanations/narrate-check.ts";
import { noMark } from "#lib/notation/mark.ts";
import { typeset } from "../notation/typeset.ts";

function solved(name: string) {
  return solve(readDocument(findExample(name)?.variants[0].document));
}

describe("a check in words", () => {
  it("has the quotient with its numbers, which give the result (Mazur, w5)", () => {
    const check = narrateCheck(solved("mazur"), "dE/dw.2.1.1", { mark: noMark });
    expect(check?.agrees).toBe(true);
    const { tex, spoken } = check?.formula ?? { tex: "", spoken: "" };
    expect(tex).toContain(
      "\\frac{E_{\\mathrm{total}}(w_{5} + h) - E_{\\mathrm{total}}(w_{5} - h)}{2\\,h}",
    );
    const [, upper, lower, h] =
      /\\frac\{([\d.]+) - ([\d.]+)\}\{2 \\cdot ([\d.]+)\}/.exec(tex) ?? [];
    // Mazur prints 0.082167041
    expect((Number(upper) - Number(lower)) / (2 * Number(h))).toBeCloseTo(0.082167041, 8);
    expect(spoken).toContain("total error at weight 5 plus h");
  });

  it("turns the sign where the error is the negative derivative (Han & Kamber)", () => {
    const check = narrateCheck(solved("han-kamber"), "err.1.1", { mark: noMark });
    expect(check?.formula.tex).toContain("&\\approx -\\frac{E(I_{4} + h) - E(I_{4} - h)}{2\\,h}");
    expect(check?.agrees).toBe(true);
  });

  it("can be typeset and read aloud", () => {
    for (const { name } of examples) {
      const solution = solved(name);
      for (const { id } of solution.trace.steps) {
        const check = narrateCheck(solution, id);
        if (!check) continue;
        expect(typeset(check.formula.tex)).toContain("katex");
        expect(check.formula.spoken).not.toMatch(/undefined|NaN|\\/);
        expect([...check.sentence, ...check.verdict].length).toBeGreaterThan(1);
      }
    }
  });

  it("says so where there is a corner", () => {
    const document = { chalkgrad: 1, kind: "expression", program: "relu(x)", inputs: { x: 0 } };
    const solution = solve(readDocument(document));
    const check = narrateCheck(solution, solution.trace.steps.at(-1)?.id ?? "");
    expect(check?.agrees).toBe(false);
    expect(check?.verdict.filter((part) => typeof part === "string").join("")).toContain("corner");
  });
});
