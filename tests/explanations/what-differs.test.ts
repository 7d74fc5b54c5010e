import { describe, expect, it } from "vitest";
import { applyChange, type Change } from "#lib/document/change.ts";
import { readDocument } from "#lib/document/read.ts";
import type { Document } from "#lib/document/schema.ts";
import { solve } from "#lib/document/solve.ts";
import { whatDiffers } from "#lib/explanations/what-differs.ts";
import { noMark } from "#lib/notation/mark.ts";
import { builtIn } from "../sources/built-in.ts";

const mazur = builtIn("mazur", "printed");
const rational = builtIn("rational", "exact");

/** What is said, formulas as TeX. */
function said(document: Document, ...changes: readonly Change[]): readonly string[] {
  const changed = solve(changes.reduce(applyChange, document));
  return whatDiffers(document, changed, { mark: noMark }).map((sentence) =>
    sentence.map((part) => (typeof part === "string" ? part : part.tex)).join(""),
  );
}

describe("whatDiffers", () => {
  it("says nothing of the original", () => {
    expect(said(mazur)).toEqual([]);
  });

  it("names changed numbers by their symbols, before the method", () => {
    const sentences = said(
      mazur,
      { kind: "update-order", order: "output-first" },
      { kind: "value", quantity: "w.2.1.1", value: -0.45 },
      { kind: "value", quantity: "hyper.learning-rate", value: 1 },
    );
    expect(sentences).toEqual([
      "w_{5} is -0.45 instead of 0.4.",
      "\\eta is 1 instead of 0.5.",
      expect.stringContaining("the classic mistake"),
    ]);
  });

  it.each<[Change, string]>([
    [{ kind: "train-biases", trained: true }, "biases are updated too"],
    [{ kind: "reduction", reduction: "mean" }, "With one example an update"],
    [{ kind: "loss", loss: "squared-error" }, "Without the ½"],
    [
      { kind: "loss", loss: "binary-cross-entropy" },
      "The loss is binary cross-entropy instead of half the squared error.",
    ],
    [
      { kind: "activation", layer: 1, activation: "tanh" },
      "The hidden layer uses tanh instead of sigmoid.",
    ],
    [
      { kind: "activation", layer: 2, activation: "elu" },
      "The output layer uses ELU instead of sigmoid.",
    ],
    [
      { kind: "optimizer", name: "adam" },
      "Adam turns each gradient into a step, instead of plain gradient descent.",
    ],
    [{ kind: "rounding", rounding: null }, "Nothing is rounded"],
  ])("says one thing of %j", (change, words) => {
    expect(said(mazur, change)).toEqual([expect.stringContaining(words)]);
  });

  it("says what is opened and closed in a program", () => {
    expect(said(rational, { kind: "group", gate: "sigmoid", whole: false })).toEqual([
      expect.stringContaining("taken apart"),
    ]);
    expect(said(rational, { kind: "value", quantity: "x", value: 1 })).toEqual([
      "x is 1 instead of 3.",
    ]);
  });

  it("names what the update shown does not see by its field", () => {
    const net = readDocument({
      chalkgrad: 1,
      kind: "network",
      layers: [{ units: 1 }, { units: 1, weights: [[0.5]] }],
      data: [1, 2].map((x) => ({ input: [x], target: [1] })),
    });
    expect(said(net, { kind: "value", quantity: "x.1", value: 3, update: 2 })).toEqual([
      expect.stringContaining("data[1].input[0]"),
    ]);
    expect(said(net, { kind: "update-order", order: "output-first" })).toEqual([
      expect.stringContaining("only where there are hidden layers"),
    ]);
  });
});

/** What the sentences claim, held against the figures. */
describe("the claims", () => {
  const values = (document: Document) => solve(document).trace.values;

  it("without the ½ all gradients double", () => {
    const [half, full] = [
      values(mazur),
      values(applyChange(mazur, { kind: "loss", loss: "squared-error" })),
    ];
    expect(full.get("E")).toBeCloseTo(2 * (half.get("E") ?? NaN), 12);
    for (const weight of ["w.1.1.1", "w.2.2.2"]) {
      const step = (trace: ReadonlyMap<string, number>) =>
        (trace.get(`${weight}+`) ?? NaN) - (trace.get(weight) ?? NaN);
      expect(step(full)).toBeCloseTo(2 * step(half), 12);
    }
  });

  it("opened gates leave the gradients as they are", () => {
    const opened = applyChange(rational, { kind: "group", gate: "sigmoid", whole: false });
    const [before, after] = [solve(rational).result, solve(opened).result];
    if (!("gradients" in before && "gradients" in after)) throw new Error("not of a program");
    for (const [name, gradient] of Object.entries(before.gradients))
      expect(after.gradients[name]).toBeCloseTo(gradient, 12);
  });
});
