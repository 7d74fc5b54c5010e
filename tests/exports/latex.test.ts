import fc from "fast-check";
import katex from "katex";
import { describe, expect, test } from "vitest";
import { toLatex } from "#lib/exports/latex.ts";
import { latexText } from "#lib/exports/latex-text.ts";
import { solutionAbout, solutions } from "./solutions.ts";

/** How deep braces are at the end; NaN where one is closed that is not open. */
function braceDepth(tex: string): number {
  let depth = 0;
  for (const [sign] of tex.matchAll(/\\.|[{}]/gs)) {
    if (sign === "{") depth += 1;
    if (sign === "}") depth -= 1;
    if (depth < 0) return NaN;
  }
  return depth;
}

describe.each(solutions)("%s", (_name, solution) => {
  const text = toLatex(solution);

  test("is a whole document", () => {
    expect(text.startsWith("\\documentclass")).toBe(true);
    expect(text.endsWith("\\end{document}\n")).toBe(true);
    expect(braceDepth(text)).toBe(0);
  });

  test("closes each environment that it opens", () => {
    const open: (string | undefined)[] = [];
    for (const [, verb, name] of text.matchAll(/\\(begin|end)\{(\w+)\}/g)) {
      if (verb === "begin") open.push(name);
      else expect(open.pop()).toBe(name);
    }
    expect(open).toEqual([]);
  });

  test("has every step's formula, which TeX can typeset", () => {
    const formulas = [...text.matchAll(/\\\[\n(.*)\n\\\]/g)].map(([, tex = ""]) => tex);
    expect(formulas).toHaveLength(solution.trace.steps.length);
    for (const tex of formulas) {
      // KaTeX writes a colour without its model.
      const forKatex = tex.replaceAll("\\textcolor[HTML]{", "\\textcolor{#");
      expect(() => katex.renderToString(forKatex, { strict: "error" })).not.toThrow();
    }
  });

  test("keeps to what every engine can print", () => {
    expect(text).toMatch(/^[\n\u0020-\u007e\u00c0-\u017e]*$/);
  });
});

describe("text", () => {
  test.each([
    [
      "50 % of {x_1} & #2 ~ $3 ^ \\",
      "50 \\% of \\{x\\_1\\} \\& \\#2 \\textasciitilde{} \\$3 \\textasciicircum{} \\textbackslash{}",
    ],
    ["η − ½(t−o)²", "$\\eta$ $-$ $\\tfrac12$(t$-$o)$^2$"],
    ["Größe, façade, Łódź", "Größe, façade, Łódź"],
    ["a\nb", "a b"],
    ["例", "?"],
  ])("%j", (text, latex) => {
    expect(latexText(text)).toBe(latex);
  });

  test("of any kind opens and closes what it opens, and holds no bare sign", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const latex = latexText(text);
        expect(braceDepth(latex)).toBe(0);
        expect(latex.replace(/\\./gs, "").replace(/\$[^$]*\$/g, "")).not.toMatch(/[$&#%_^]/);
      }),
    );
  });
});

test("an address keeps its signs", () => {
  const source = { text: "A & B", url: "https://example.org/a%20b#c_d?e=f&g~h" };
  expect(toLatex(solutionAbout({ source }))).toContain(
    "\\href{https://example.org/a\\%20b\\#c_d?e=f&g~h}{A \\& B}",
  );
});
