import { evaluate } from "mathjs";
import { describe, expect, it } from "vitest";
import { readDocument } from "#lib/document/read.ts";
import { solve } from "#lib/document/solve.ts";
import { examples, findExample } from "#lib/examples/registry.ts";
import { formulaText } from "#lib/explanations/formula-text.ts";
import { typeset } from "../notation/typeset.ts";

function solved(name: string) {
  return solve(readDocument(findExample(name)?.variants[0].document));
}

describe("a formula for the clipboard", () => {
  it("is one line of text (Han & Kamber, the error of unit 6)", () => {
    expect(formulaText(solved("han-kamber"), "err.2.1").text).toBe(
      "Err6 = O6*(1 - O6)*(T6 - O6) = 0.474*(1 - 0.474)*(1 - 0.474) = 0.1311",
    );
  });

  it("has numbers that give its result, as mathjs works them out", () => {
    for (const { name } of examples) {
      const solution = solved(name);
      for (const { id } of solution.trace.steps) {
        const sides = formulaText(solution, id).text.split(" = ");
        const [numbers = "", result] = sides.slice(-2);
        // a number with a sign and nothing else is its own result: neg = -z = -1.00
        if (sides.length < 3 || /^-[a-z]+$/.test(numbers)) continue;
        expect(Math.abs(Number(evaluate(numbers)) - Number(result))).toBeLessThan(0.011);
      }
    }
  });

  it("is LaTeX without marks", () => {
    for (const { name } of examples) {
      const solution = solved(name);
      for (const { id } of solution.trace.steps) {
        const { latex } = formulaText(solution, id);
        expect(latex).not.toContain("htmlData");
        expect(typeset(latex)).toContain("katex");
      }
    }
  });
});
