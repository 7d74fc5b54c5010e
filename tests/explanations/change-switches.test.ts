import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyChange } from "#lib/document/change.ts";
import { readDocument } from "#lib/document/read.ts";
import type { Document } from "#lib/document/schema.ts";
import { solve } from "#lib/document/solve.ts";
import { NumericError } from "#lib/engine/trace/numeric-error.ts";
import { examples } from "#lib/examples/registry.ts";
import { changeSwitches, type ChangeOption } from "#lib/explanations/change-switches.ts";
import { builtIn } from "../sources/built-in.ts";

const documents = examples.flatMap(({ name, variants }) =>
  variants.map(({ name: variant, document }) => ({
    name: `${name}/${variant}`,
    document: readDocument(document),
  })),
);

const classifier = readDocument({
  chalkgrad: 1,
  kind: "network",
  layers: [
    { units: 2 },
    { units: 2, activation: "relu", weights: [[1, -1], [0.5, 2]] }, // prettier-ignore
    { units: 3, activation: "softmax", weights: [[1, 0], [0, 1], [1, 1]] }, // prettier-ignore
  ],
  loss: "cross-entropy",
  data: [1, 2].map((x) => ({ input: [x, 1], target: [0, 1, 0] })),
  training: { batchSize: 2 },
});

function optionsOf(document: Document, name: string): readonly ChangeOption[] {
  const found = changeSwitches(document, document).find((each) => each.name === name);
  if (!found) throw new Error(`no switch ${name}`);
  return found.options;
}

function labels(document: Document, name: string): readonly string[] {
  return optionsOf(document, name).map(({ label }) => label);
}

function current(document: Document, original: Document, name: string): string | undefined {
  const found = changeSwitches(document, original).find((each) => each.name === name);
  return found?.options.find((option) => option.current)?.label;
}

/** A document that is not printed is solved faster: whether it agrees with its source is not asked here. */
function solvable(document: Document): void {
  try {
    solve({ ...document, printed: [] });
  } catch (error) {
    if (!(error instanceof NumericError)) throw error;
  }
}

describe("changeSwitches", () => {
  it.each([...documents, { name: "a classifier", document: classifier }])(
    "offers for $name what is current, and what gives a valid document",
    ({ document }) => {
      for (const { name, options } of changeSwitches(document, document)) {
        expect(
          options.filter((option) => option.current),
          name,
        ).toHaveLength(1);
        expect(options.length, name).toBeGreaterThan(1);
        for (const option of options) {
          const changed = applyChange(document, option.change);
          expect(changed === document, `${name}: ${option.label}`).toBe(option.current);
          expect(current(changed, document, name)).toBe(option.label);
          solvable(changed);
        }
      }
    },
  );

  it("goes on doing so after any few changes", () => {
    const starts = [...documents.map((each) => each.document), classifier];
    const walk = fc.tuple(
      fc.constantFrom(...starts),
      fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 5 }),
    );
    fc.assert(
      fc.property(walk, ([original, presses]) => {
        let document = original;
        for (const [which, option] of presses) {
          const switches = changeSwitches(document, original);
          const { options = [] } = switches[which % switches.length] ?? {};
          const chosen = options[option % options.length];
          if (chosen) document = applyChange(document, chosen.change);
        }
        for (const { options } of changeSwitches(document, original))
          expect(options.filter((option) => option.current)).toHaveLength(1);
        solvable(document);
      }),
      { numRuns: 60 },
    );
  });

  it("offers the order of updates where there is a hidden layer, biases where there are some", () => {
    const names = (document: Document) =>
      changeSwitches(document, document).map(({ name }) => name);
    expect(names(builtIn("mazur", "printed"))).toEqual([
      "update-order",
      "train-biases",
      "activation-1",
      "activation-2",
      "loss",
      "optimizer",
      "rounding",
    ]);
    expect(names(classifier)).not.toContain("train-biases");
    expect(names(classifier)).toContain("reduction");
    expect(names(builtIn("xyz", "printed"))).toEqual(["rounding"]);
  });

  it("offers softmax to several output units alone, and losses that suit the outputs", () => {
    const mazur = builtIn("mazur", "printed");
    expect(labels(mazur, "activation-1")).not.toContain("softmax");
    expect(labels(mazur, "activation-2")).toContain("softmax");
    expect(labels(builtIn("han-kamber", "printed"), "activation-2")).not.toContain("softmax");
    expect(labels(mazur, "loss")).toContain("cross-entropy");
    expect(labels(mazur, "loss")).not.toContain("hinge loss");
    expect(labels(classifier, "loss")).toContain("hinge loss");
    const linear = applyChange(mazur, { kind: "activation", layer: 2, activation: "identity" });
    expect(labels(linear, "loss")).toEqual(["half the squared error", "squared error"]);
  });

  it("opens a gate that the program calls, by whatever name", () => {
    expect(labels(builtIn("rational", "exact"), "gate-sigmoid")).toEqual([
      "one gate",
      "taken apart",
    ]);
    const greek = readDocument({
      chalkgrad: 1,
      kind: "expression",
      program: "f = softplus (x) + σ(x)",
      inputs: { x: 1 },
    });
    const names = changeSwitches(greek, greek).map(({ name }) => name);
    expect(names).toEqual(["gate-sigmoid", "gate-softplus", "rounding"]);
  });

  it("leads back to the original’s own rounding", () => {
    const original = builtIn("mazur", "printed");
    const exact = applyChange(original, { kind: "rounding", rounding: null });
    expect(current(original, original, "rounding")).toBe("as in the original");
    expect(current(exact, original, "rounding")).toBe("none");
    const back = changeSwitches(exact, original)
      .find(({ name }) => name === "rounding")
      ?.options.find(({ label }) => label === "as in the original");
    if (!back) throw new Error("no way back");
    expect(applyChange(exact, back.change)).toEqual(original);
  });
});
