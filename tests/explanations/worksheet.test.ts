import katex from "katex";
import { describe, expect, it } from "vitest";
import { readDocument } from "#lib/document/read.ts";
import type { Document } from "#lib/document/schema.ts";
import { solve } from "#lib/document/solve.ts";
import type { Solution } from "#lib/document/solution.ts";
import { variants } from "#lib/document/variants.ts";
import { examples, findExample } from "#lib/examples/registry.ts";
import { allResults, blankLevels, type Blanks } from "#lib/explanations/blanks.ts";
import type { Prose } from "#lib/explanations/narration.ts";
import { narrate } from "#lib/explanations/narrate.ts";
import { writeSheet, type Sheet } from "#lib/explanations/worksheet.ts";
import { katexLimits } from "#lib/exports/katex-limits.ts";
import { noMark } from "#lib/notation/mark.ts";
import { oracleSolutions } from "./oracle-solutions.ts";

function solutionOf(name: string): Solution {
  return solve(readDocument(findExample(name)?.variants[0].document));
}

function sheetOf(name: string, blanks: Blanks | null): Sheet {
  return writeSheet(solutionOf(name), { mark: noMark, blanks });
}

/** The numbers in the boxes before the lines of a formula. */
function numbersIn(tex: string): number[] {
  return [...tex.matchAll(/\\fbox\{\\scriptsize (\d+)\}/g)].map((match) => Number(match[1]));
}

function textOf(prose: Prose): string {
  return prose.map((part) => (typeof part === "string" ? part : part.spoken)).join("");
}

const plainNumber = (word: string): string => word.replace("−", "-").replace(/\.$/, "");

/** Every built-in example, and networks whose units are on or off. */
function documentsWithSigns(): Document[] {
  const builtIn = examples.map(({ variants: [edition] }) => readDocument(edition.document));
  const switched = (["relu", "leaky-relu", "elu", "step", "identity"] as const).flatMap(
    (activation) =>
      (["mazur", "han-kamber", "cs231n"] as const).map((notation) =>
        readDocument({
          chalkgrad: 1,
          kind: "network",
          title: "On and off",
          notation,
          layers: [
            { units: 2 },
            {
              units: 2,
              activation,
              weights: [
                [0.5, -0.4],
                [-0.3, 0.2],
              ],
              biases: [0.1, -0.2],
            },
            { units: 1, activation, weights: [[0.6, -0.7]], biases: [0.3] },
          ],
          loss: "half-squared-error",
          data: [{ input: [0.5, -0.6], target: [0.9] }],
          training: { optimizer: { name: "sgd", learningRate: 0.5 } },
        }),
      ),
  );
  return [...builtIn, ...switched];
}

describe("a sheet without blanks", () => {
  it("is the solution, each step once", () => {
    const sheet = sheetOf("mazur", null);
    expect(sheet.blanks).toEqual([]);
    expect(sheet.sought).toEqual([]);
    expect(sheet.steps.map(({ id }) => id)).toEqual(
      solutionOf("mazur").trace.steps.map(({ id }) => id),
    );
  });

  it("says of a number which step made it, and nothing of a given one (Mazur)", () => {
    const [net, , out] = sheetOf("mazur", null).steps;
    expect(net?.formula.tex).not.toContain("underset");
    // out_h1 = 1/(1 + e^−0.3775), and 0.3775 is the result of step 1
    expect(out?.formula.tex).toContain("\\underset{(1)}{0.3775}");
  });

  it("has the words of the steps that are read on screen", () => {
    const narration = narrate(solutionOf("xyz"), { mark: noMark });
    const sheet = sheetOf("xyz", null);
    expect(sheet.steps.map(({ sentence }) => sentence)).toEqual(
      narration.steps.map(({ sentence }) => sentence),
    );
    expect(sheet.steps.map(({ formula }) => formula.spoken)).toEqual(
      narration.steps.map(({ formula }) => formula.spoken),
    );
  });
});

describe("a worksheet", () => {
  const kinds: readonly Blanks["steps"][] = [
    { kind: "all" },
    { kind: "phases", phases: ["backward"] },
    { kind: "from", first: 4 },
    { kind: "single", numbers: [2, 3] },
  ];

  it("has a place in its formulas for each blank, and each blank an answer, in order", () => {
    for (const solution of oracleSolutions(11)) {
      for (const steps of kinds) {
        for (const level of blankLevels) {
          const sheet = writeSheet(solution, { mark: noMark, blanks: { steps, level } });
          const numbers = sheet.blanks.map(({ number }) => number);
          expect(sheet.steps.flatMap(({ formula }) => numbersIn(formula.tex))).toEqual(numbers);
          expect(numbers).toEqual(numbers.map((_, index) => index + 1));
          for (const { answer } of sheet.blanks) expect(answer.text).not.toBe("");
        }
      }
    }
  });

  it("leaves each chosen step one result to find, which is the solution's figure", () => {
    for (const solution of oracleSolutions(11)) {
      const { blanks } = writeSheet(solution, { blanks: allResults });
      expect(blanks.map(({ quantity }) => quantity)).toEqual(
        solution.trace.steps.map(({ id }) => id),
      );
      for (const { quantity, answer } of blanks)
        expect(answer.text).toBe(solution.figures.get(quantity));
    }
  });

  it("leaves out the numbers, then the rule, too (Mazur's first step)", () => {
    const parts = (level: 1 | 2 | 3): string[] =>
      sheetOf("mazur", { steps: { kind: "single", numbers: [1] }, level }).blanks.map(
        ({ part, answer }) => `${part}: ${answer.text}`,
      );
    expect(parts(1)).toEqual(["result: 0.3775"]);
    expect(parts(2)).toEqual(["numbers: 0.15*0.05 + 0.2*0.1 + 0.35", "result: 0.3775"]);
    expect(parts(3)[0]).toBe("rule: w1*i1 + w2*i2 + b1");
  });

  it("never shows a result that is to be found: later steps have room for it", () => {
    const sheet = sheetOf("mazur", allResults);
    for (const { formula } of sheet.steps) expect(formula.tex).not.toContain("0.3775");
    expect(sheet.steps[2]?.formula.tex).toMatch(/\\underset\{\(1\)\}\{\\boxed/);
  });

  it("shows what comes before the first blank", () => {
    const sheet = sheetOf("mazur", { steps: { kind: "from", first: 3 }, level: 1 });
    expect(sheet.steps[0]?.formula.tex).toContain("0.3775");
    expect(sheet.steps[1]?.blanks).toEqual([]);
    expect(sheet.steps[2]?.blanks).toEqual([1]);
  });

  // what does not change with the numbers says nothing of them
  it("says of a step to work out the same whatever its numbers are", () => {
    for (const document of documentsWithSigns()) {
      const others = variants(document, { count: 6, seed: 1, deadUnits: true });
      for (const level of [1, 2] as const) {
        const sentencesOf = (each: Document): string[] =>
          writeSheet(solve(each), { mark: noMark, blanks: { ...allResults, level } }).steps.map(
            ({ sentence }) => textOf(sentence),
          );
        const sentences = sentencesOf(document);
        for (const other of others) expect(sentencesOf(other)).toEqual(sentences);
      }
    }
  });

  it("names no result that is to be found, and no rule where that is", () => {
    for (const { name } of examples) {
      for (const level of [1, 2] as const) {
        const { steps, blanks } = sheetOf(name, { ...allResults, level });
        for (const { step, part, answer } of blanks.filter(({ part }) => part === "result")) {
          const words = textOf(steps[step - 1]?.sentence ?? []).split(/[^−\d.]+/);
          expect(words.map(plainNumber), `${name}, step ${step}, ${part}`).not.toContain(
            answer.text,
          );
        }
      }
      const { steps } = sheetOf(name, { steps: { kind: "from", first: 3 }, level: 3 });
      expect(steps.map(({ sentence }) => sentence.length > 0)).toEqual(
        steps.map(({ number }) => number < 3),
      );
    }
  });

  it("says which way a parameter goes where that can be read anyway (Mazur)", () => {
    const sentence = (blanks: Blanks | null): string =>
      textOf(sheetOf("mazur", blanks).steps.at(-1)?.sentence ?? []);
    expect(sentence(null)).toMatch(/It goes (up|down)\.$/);
    expect(sentence({ steps: { kind: "single", numbers: [1] }, level: 1 })).toBe(sentence(null));
    expect(sentence(allResults)).not.toContain("It goes");
  });

  it("keeps remarks that give an answer away for the key (Han & Kamber's errata)", () => {
    const solved = sheetOf("han-kamber", null).steps.flatMap(({ remarks }) => remarks);
    const sheet = sheetOf("han-kamber", allResults);
    expect(solved.length).toBeGreaterThan(0);
    expect(sheet.steps.flatMap(({ remarks }) => remarks)).toEqual([]);
    expect(sheet.blanks.flatMap(({ remarks }) => remarks)).toEqual(solved);
  });

  it("is typeset without a complaint in each example and at each level", () => {
    for (const { name } of examples) {
      for (const level of blankLevels) {
        const sheet = sheetOf(name, { steps: { kind: "all" }, level });
        for (const { tex } of [
          ...sheet.steps.map(({ formula }) => formula),
          ...sheet.blanks.map(({ answer }) => answer),
        ]) {
          expect(() =>
            katex.renderToString(tex, { ...katexLimits, strict: "error", displayMode: true }),
          ).not.toThrow();
        }
      }
    }
  });
});
