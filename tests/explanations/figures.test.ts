import { describe, expect, it } from "vitest";
import { readDocument } from "#lib/document/read.ts";
import { solve } from "#lib/document/solve.ts";
import { findExample } from "#lib/examples/registry.ts";
import { narrate } from "#lib/explanations/narrate.ts";
import { noMark } from "#lib/notation/mark.ts";
import { typeset } from "../notation/typeset.ts";

function figuresOf(name: string) {
  const document = findExample(name)?.variants[0].document;
  return narrate(solve(readDocument(document)), { mark: noMark }).figures;
}

describe("the figures that a source prints", () => {
  it("stand beside the symbol and the step of their quantity (Han & Kamber)", () => {
    const figures = figuresOf("han-kamber");
    expect(figures.find(({ name }) => name === "theta6+")).toMatchObject({
      symbol: { tex: "\\theta_{6}^{+}", spoken: "new bias of unit 6" },
      printed: "0.218",
      computed: "0.218",
      agrees: true,
    });
    expect(figures.every(({ step }) => step !== null)).toBe(true);
  });

  it("say after how many updates they stand, where that is not the first (Mazur)", () => {
    const later = figuresOf("mazur").find(({ name }) => name === "E_total after 10000");
    expect(later?.symbol.tex).toBe("E_{\\mathrm{total}}\\text{ after 10000 updates}");
    expect(later?.step).toBeNull();
    expect(later && typeset(later.symbol.tex)).toContain("katex");
  });

  it.each([
    ["no_such{thing}", "\\text{no\\_such\\{thing\\}}"],
    ["∂E/∂w5", "{\\partial}\\text{E/}{\\partial}\\text{w5}"],
    ["−1", "{-}\\text{1}"],
    ["δ²", "{\\delta}{^{2}}"],
    ["net h₁\r\n例🎓\ud800", "\\text{net h}" + "\\text{?}".repeat(6)],
  ])("keep the name %j, which stands for nothing, as far as TeX has it", (quantity, tex) => {
    const document = {
      chalkgrad: 1,
      kind: "expression",
      program: "f = x^2",
      inputs: { x: 3 },
      printed: [{ quantity, value: "9" }],
    };
    const [figure] = narrate(solve(readDocument(document)), { mark: noMark }).figures;
    expect(figure).toMatchObject({ name: quantity, agrees: false, symbol: { tex } });
    expect(figure && typeset(figure.symbol.tex)).toContain("katex");
  });
});
