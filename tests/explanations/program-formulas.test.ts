import { describe, expect, test } from "vitest";
import { parseProgram } from "#lib/engine/expression/parse.ts";
import { programFormulas } from "#lib/explanations/program-formulas.ts";
import { typeset } from "../notation/typeset.ts";

const given = new Set(["x", "y", "z", "w0"]);

function formulasOf(program: string) {
  return programFormulas(parseProgram(program, given).assignments);
}

describe("a program as it was understood", () => {
  test.each([
    ["f = 2x", "f = 2 \\cdot x"],
    ["f = x y", "f = x \\cdot y"],
    ["f = 2(x + y)z", "f = 2\\,(x + y) \\cdot z"],
    ["x/2 y", "f = \\frac{x}{2 \\cdot y}"],
    ["f = w0^2", "f = w_{0}^{2}"],
  ])("%s", (program, tex) => {
    expect(formulasOf(program).map((formula) => formula.tex)).toEqual([tex]);
  });

  test("a formula a line, which KaTeX typesets and a voice can read", () => {
    const formulas = formulasOf("q = x + y\nf = sigmoid(q) * max(z, 0)");
    expect(formulas).toHaveLength(2);
    for (const { tex } of formulas) expect(() => typeset(tex)).not.toThrow();
    expect(formulas[0]?.spoken).toBe("q equals x plus y");
  });
});
