import { evaluate } from "mathjs";
import { describe, expect, it } from "vitest";
import { readDocument } from "#lib/document/read.ts";
import { solve } from "#lib/document/solve.ts";
import { referencesOf } from "#lib/engine/expression/references.ts";
import { examples, findExample } from "#lib/examples/registry.ts";
import { chosenCases } from "#lib/explanations/chosen-cases.ts";
import { english } from "#lib/explanations/en.ts";
import { narrate } from "#lib/explanations/narrate.ts";
import type { NarratedStep, Prose } from "#lib/explanations/narration.ts";
import { codeOf } from "#lib/notation/code.ts";
import { colourMark, noMark } from "#lib/notation/mark.ts";
import { notationNames } from "#lib/notation/notation.ts";
import { typeset } from "../notation/typeset.ts";
import { oracleSolutions } from "./oracle-solutions.ts";

function solved(name: string, notation?: (typeof notationNames)[number]) {
  const document = findExample(name)?.variants[0].document;
  if (!document) throw new Error(`no example ${name}`);
  return solve(readDocument(document), notation ? { notation } : {});
}

function textOf(prose: Prose): string {
  return prose.map((part) => (typeof part === "string" ? part : `[${part.spoken}]`)).join("");
}

function stepOf(name: string, number: number): NarratedStep {
  const step = narrate(solved(name), { mark: noMark }).steps[number - 1];
  if (!step) throw new Error(`no step ${number}`);
  return step;
}

describe("a step in words", () => {
  it("says what happens and why (Han & Kamber, the error of unit 4)", () => {
    const step = stepOf("han-kamber", 9);
    expect(textOf(step.title)).toBe("The error of unit 4");
    expect(textOf(step.sentence)).toBe(
      "Unit 4 spoke to unit 6 through [weight from unit 4 to unit 6]. So its share of the blame is the error of unit 6 times that weight, scaled by how steep its sigmoid is at this output.",
    );
    expect(step.formula.tex.split(" \\\\ ")).toEqual([
      "\\begin{aligned} \\mathrm{Err}_{4} &= O_{4}(1 - O_{4})\\,\\mathrm{Err}_{6}\\,w_{46}",
      "&= 0.332\\,(1 - 0.332) \\cdot 0.1311 \\cdot (-0.3)",
      "&\\approx \\boldsymbol{-0.0087} \\end{aligned}",
    ]);
    expect(step.formula.spoken).toContain("is about minus 0.0087");
    expect(step.check).toMatchObject({ printed: "-0.0087", agrees: true });
  });

  it("has an equals sign where no digit was dropped", () => {
    expect(stepOf("han-kamber", 1).formula.tex).toContain("&= \\boldsymbol{-0.7}");
    expect(stepOf("han-kamber", 5).formula.tex).toContain("&\\approx \\boldsymbol{-0.105}");
  });

  it("adds up at a fork, as code does", () => {
    const { steps } = narrate(solved("rational"), { mark: noMark });
    const fork = steps.find((step) => step.id === "df/dx");
    expect(fork && textOf(fork.sentence)).toContain("is used 3 times");
    expect(fork && textOf(fork.sentence)).toContain("In code: dx += …");
  });

  it("leaves out a line that would say the same again", () => {
    expect(stepOf("xyz", 3).formula.tex).toBe(
      "\\begin{aligned} \\frac{\\partial f}{\\partial f} &= \\boldsymbol{1} \\end{aligned}",
    );
  });
});

describe("every built-in example in every notation", () => {
  it("can be typeset, on the page and in LaTeX’s colours", () => {
    for (const { name } of examples)
      for (const notation of notationNames) {
        const narration = narrate(solved(name, notation));
        for (const { title, sentence, formula } of narration.steps) {
          expect(typeset(formula.tex)).toContain("data-quantity");
          for (const part of [...title, ...sentence])
            if (typeof part !== "string") expect(typeset(part.tex)).toContain("data-quantity");
        }
      }
    const coloured = narrate(solved("mazur"), { mark: colourMark });
    expect(coloured.steps[0]?.formula.tex).toContain("\\textcolor[HTML]{0072B2}{");
  });
});

describe("every line that is displayed", () => {
  it("gives the figure that is displayed when it is recomputed from the displayed digits (Han & Kamber)", () => {
    const { trace, figures } = solved("han-kamber");
    const figure = (id: string): string => figures.get(id) ?? "";
    for (const { id, definition } of trace.steps) {
      const line = chosenCases(definition, (quantity) => trace.values.get(quantity) ?? NaN);
      const code = codeOf(line, (quantity) => figure(quantity)).replace("sigmoid", "logistic");
      const logistic = (x: number): number => 1 / (1 + Math.exp(-x));
      const value = Number(evaluate(code, { logistic }));
      const digits = figure(id).split(".")[1]?.length ?? 0;
      expect(Math.abs(value - Number(figure(id))), code).toBeLessThanOrEqual(
        0.5 * 10 ** -digits + 1e-12,
      );
      expect(referencesOf(line).every((quantity) => figures.has(quantity))).toBe(true);
    }
  });
});

/** All of the oracle’s examples take a while where other tests run beside. */

describe("programs and networks of every kind", () => {
  it("have words for each step, with nothing missing", () => {
    const rules = new Set<string>();
    for (const solution of oracleSolutions(1)) {
      const narration = narrate(solution, { mark: noMark });
      expect(narration.steps).toHaveLength(solution.trace.steps.length);
      solution.trace.steps.forEach((step, index) => {
        rules.add(step.rule);
        const narrated = narration.steps[index];
        const words = narrated ? textOf(narrated.title) + textOf(narrated.sentence) : "";
        expect(words).not.toMatch(/undefined|null|NaN|\[object/);
        expect(narrated?.formula.tex).toContain(`\\boldsymbol{`);
      });
    }
    // the oracle has no weight decay, schedule or trained program; those have tests of their own
    const untried = Object.keys(english.rules).filter((rule) => !rules.has(rule));
    expect(untried).toEqual(["weight-decay", "learning-rate-schedule", "variable-update"]);
  });

  it("can be typeset", () => {
    for (const solution of oracleSolutions(9))
      for (const { formula } of narrate(solution).steps)
        expect(typeset(formula.tex)).toContain("data-quantity");
  });
});

describe("the rules that are rarer", () => {
  const network = {
    chalkgrad: 1,
    kind: "network",
    notation: "mazur",
    layers: [{ units: 1 }, { units: 1, activation: "identity", weights: [[0.5]], biases: null }],
    data: [{ input: [1], target: [1] }],
  };

  it("speak of weight decay and of a schedule", () => {
    const training = {
      optimizer: { name: "sgd", learningRate: 0.1 },
      epochs: 3,
      weightDecay: 0.01,
      schedule: { name: "inverse-time", rate: 0.5 },
    };
    const { steps } = narrate(solve(readDocument({ ...network, training }), { update: 2 }), {
      mark: noMark,
    });
    const decay = steps.find(({ id }) => id.includes("decay"));
    expect(decay?.formula.tex).toContain("+ \\lambda\\,w_{1}");
    const rate = steps.find(({ sentence }) => textOf(sentence).includes("The learning rate falls"));
    expect(rate?.formula.tex).toContain("\\frac{\\eta_{0}}{1 + k\\,\\tau}");
    for (const { formula } of steps) expect(typeset(formula.tex)).toContain("katex");
  });

  it("speak of a variable that is trained", () => {
    const document = {
      chalkgrad: 1,
      kind: "expression",
      program: "f = x^2",
      inputs: { x: 3 },
      training: { optimizer: { name: "sgd", learningRate: 0.1 } },
    };
    const { steps, ledger } = narrate(solve(readDocument(document)), { mark: noMark });
    const last = steps.at(-1);
    expect(last && textOf(last.title)).toBe("The new [x]");
    expect(last && textOf(last.sentence)).toContain("It goes down.");
    expect(last?.result).toBe("2.4");
    expect(ledger.at(-1)?.rows[0]?.cells.map((cell) => cell?.figure)).toEqual(["3", "2.4"]);
  });
});
