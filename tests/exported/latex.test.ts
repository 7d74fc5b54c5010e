import { describe, expect, test } from "vitest";
import { toLatex, toLatexFragment } from "#lib/exports/latex.ts";
import { readDocument } from "#lib/document/read.ts";
import { solve } from "#lib/document/solve.ts";
import { notationNames } from "#lib/notation/notation.ts";
import { solutionAbout, solutions } from "../exports/solutions.ts";
import { compile } from "./compile.ts";

/** A document of one's own, in which the fragment is put. */
function ownDocument(fragment: string): string {
  const packages = /that uses the packages (.*)\.$/m.exec(fragment)?.[1]?.split(", ") ?? [];
  return [
    "\\documentclass[a4paper,10pt]{report}",
    ...packages.map((name) =>
      name === "fontenc (T1)" ? "\\usepackage[T1]{fontenc}" : `\\usepackage{${name}}`,
    ),
    "\\begin{document}",
    fragment,
    "\\end{document}",
  ].join("\n");
}

describe.each(solutions)("%s", (_name, solution) => {
  const { faults, pages, text } = compile(toLatex(solution));
  const fragment = compile(ownDocument(toLatexFragment(solution)));

  test("compiles, and nothing stands out", () => {
    expect(faults).toEqual([]);
    expect(pages).toBeGreaterThan(1);
  });

  test("compiles as a fragment in a document that names its packages", () => {
    expect(fragment.faults).toEqual([]);
  });

  test("has every step's figure, and no formula over the edge", () => {
    const plain = text.replaceAll("−", "-").replace(/-\s+(?=\d)/g, "-");
    for (const { id } of solution.trace.steps) {
      const figure = solution.figures.get(id) ?? "";
      if (!figure.includes("e")) expect(plain).toContain(figure);
    }
  });
});

const [[, first] = [null, solutionAbout({})]] = solutions.filter(([name]) => /^mazur/.test(name));

test.each(notationNames)("every notation compiles: %s", (notation) => {
  const { faults } = compile(toLatex(solve(first.document, { notation })));
  expect(faults).toEqual([]);
});

test("words in any script, and every sign that TeX reads as a command", () => {
  const title = "Größe ąęđþ Łódź 例 50 % of $x_1$ & #2 ~ ^ \\end{document} {}<>|";
  const solution = solutionAbout({ title, summary: "θ·½ ≤ ∂ “a” 一" });
  expect(compile(toLatex(solution)).faults).toEqual([]);
  expect(compile(ownDocument(toLatexFragment(solution))).faults).toEqual([]);
});

test("a network wider than a page", () => {
  const inputs = Array.from({ length: 12 }, (_, i) => ((i * 7) % 11) / 7);
  const rows = (count: number, length: number): number[][] =>
    Array.from({ length: count }, (_, i) =>
      Array.from({ length }, (_, j) => (((i * 5 + j * 3) % 13) - 6) / 9),
    );
  const document = readDocument({
    chalkgrad: 1,
    kind: "network",
    layers: [
      { units: 12 },
      { units: 6, activation: "tanh", weights: rows(6, 12) },
      { units: 5, activation: "softmax", weights: rows(5, 6) },
    ],
    loss: "cross-entropy",
    data: [{ input: inputs, target: [0, 0, 1, 0, 0] }],
    training: { optimizer: { name: "adam", learningRate: 0.1 } },
  });
  expect(compile(toLatex(solve(document))).faults).toEqual([]);
});
