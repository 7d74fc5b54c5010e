import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { randomDocument } from "./random-document.ts";
import { limits } from "#lib/document/limits.ts";
import { readDocument } from "#lib/document/read.ts";
import type { Document } from "#lib/document/schema.ts";
import { solve } from "#lib/document/solve.ts";
import { VariantError } from "#lib/document/variant-error.ts";
import { classSet, variant, variants } from "#lib/document/variants.ts";
import { NumericError } from "#lib/engine/trace/numeric-error.ts";
import { decimalsOf } from "#lib/engine/trace/figure.ts";
import { examples } from "#lib/examples/registry.ts";

const builtIn = examples.flatMap(({ name, variants: editions }) =>
  editions.map((edition) => ({
    name: `${name}/${edition.name}`,
    document: readDocument(edition.document),
  })),
);

const program = (text: string, inputs: Record<string, number>): Document =>
  readDocument({ chalkgrad: 1, kind: "expression", program: text, inputs });

const one = { count: 1, seed: 1 };

const rectified = readDocument({
  chalkgrad: 1,
  kind: "network",
  layers: [
    { units: 2 },
    {
      units: 3,
      activation: "relu",
      weights: [
        [0.2, -0.4],
        [0.3, 0.1],
        [-0.6, 0.5],
      ],
      biases: [0.1, -0.2, 0.3],
    },
    { units: 1, activation: "identity", weights: [[0.5, -0.1, 0.4]], biases: [0.2] },
  ],
  data: [
    { input: [0.5, 0.8], target: [1] },
    { input: [0.9, 0.3], target: [0] },
  ],
});

/** The numbers that a document gives, in order: everything but words and settings. */
function numbersOf(document: Document): readonly number[] {
  if (document.kind === "expression") return Object.values(document.inputs);
  const [, ...layers] = document.layers;
  return [
    ...layers.flatMap(({ weights, biases }) => [...weights.flat(), ...[biases ?? []].flat()]),
    ...document.data.flatMap(({ input }) => input),
  ];
}

describe("a class set", () => {
  it.each(builtIn)("of $name is the same for the same seed, and begins alike", ({ document }) => {
    const set = variants(document, { count: 12, seed: 7 });
    expect(variants(document, { count: 12, seed: 7 })).toEqual(set);
    expect(variants(document, { count: 5, seed: 7 })).toEqual(set.slice(0, 5));
    expect(variant(document, { number: 9, seed: 7 })).toEqual(set[8]);
    expect(variants(document, { count: 12, seed: 8 })).not.toEqual(set);
  });

  it.each(builtIn)("of $name holds different numbers, and none of the original", ({ document }) => {
    const set = variants(document, { count: 300, seed: 1 });
    const keys = new Set([document, ...set].map((each) => numbersOf(each).join()));
    expect(keys.size).toBe(301);
  });

  it.each(builtIn)("of $name keeps everything but the numbers", ({ document }) => {
    for (const each of variants(document, { count: 20, seed: 3 })) {
      expect(readDocument(structuredClone(each))).toEqual(each);
      expect(shapeOf(each)).toEqual(shapeOf(document));
      expect(each.printed).toEqual([]);
      expect(each.notes).toEqual({});
      expect(each.summary).toBe("");
      expect(each.source?.text).toMatch(/^New numbers after /);
      expect(each.source?.url).toBe(document.source?.url);
    }
  });

  it.each(builtIn)("of $name has as few digits as the original", ({ document }) => {
    const most = Math.max(...numbersOf(document).map((x) => decimalsOf(String(x))));
    const set = variants(document, { count: 30, seed: 5 });
    const decimals = set.flatMap(numbersOf).map((x) => decimalsOf(String(x)));
    const few = decimals.filter((each) => each <= most).length / decimals.length;
    // where few whole numbers are sensible, a digit more now and then is better than poor numbers
    expect(few).toBeGreaterThan(0.7);
    expect(Math.max(...decimals)).toBeLessThanOrEqual(most + 1);
  });

  it.each(builtIn)("of $name shows no 0 where the original shows none", ({ document }) => {
    const original = solve(document).figures;
    for (const each of variants(document, { count: 50, seed: 2 })) {
      const { figures } = solve(each);
      const zeros = [...figures].filter(([, figure]) => Number(figure) === 0);
      expect(zeros.filter(([id]) => Number(original.get(id)) !== 0)).toEqual([]);
    }
  });

  it.each(builtIn)("of $name has no squashing gate that is nearly flat", ({ document }) => {
    for (const each of variants(document, { count: 50, seed: 4 })) {
      const squashed = solve(each).trace.steps.filter(
        ({ definition }) => definition.kind === "apply" && definition.operation === "sigmoid",
      );
      expect(squashed.filter(({ value }) => value * (1 - value) < 0.01)).toEqual([]);
    }
  });

  it("switches no ReLU off, on any of the data, unless that is asked for", () => {
    const netInputs = (document: Document): number[] => {
      if (document.kind !== "network") return [];
      const [, hidden] = document.layers;
      return document.data.flatMap(({ input }) =>
        (hidden?.weights ?? []).map((row, unit) =>
          row.reduce(
            (sum, weight, from) => sum + weight * (input[from] ?? NaN),
            [hidden?.biases ?? []].flat()[unit] ?? 0,
          ),
        ),
      );
    };
    const alive = variants(rectified, { count: 100, seed: 11 }).flatMap(netInputs);
    expect(Math.min(...alive)).toBeGreaterThan(0);
    const any = variants(rectified, { count: 100, seed: 11, deadUnits: true }).flatMap(netInputs);
    expect(Math.min(...any)).toBeLessThan(0);
  });

  it("stays inside a program's domains", () => {
    const document = program("u = log(a - b)\nv = max(a, c) / (b + c)\nf = sqrt(a) * u + v", {
      a: 3,
      b: -2,
      c: 1.5,
    });
    for (const { inputs } of programs(variants(document, { count: 200, seed: 9 }))) {
      const { a = NaN, b = NaN, c = NaN } = inputs;
      expect(a - b).toBeGreaterThan(0);
      expect(a).toBeGreaterThan(0);
      expect(Math.abs(a - c)).toBeGreaterThan(0.005);
      expect(Math.abs(b + c)).toBeGreaterThan(0.04);
    }
  });

  it("has no figure that is another one by chance", () => {
    const document = program("q = x + y\nf = q * z", { x: -2, y: 5, z: -4 });
    for (const { inputs } of programs(variants(document, { count: 300, seed: 6 }))) {
      const { x = NaN, y = NaN, z = NaN } = inputs;
      expect(new Set([x, y, z, x + y, (x + y) * z]).size).toBe(5);
      expect([x, y, z, x + y]).not.toContain(0);
    }
  });

  it("leaves binary data and biases that are 0 throughout as they are", () => {
    const document = readDocument({
      chalkgrad: 1,
      kind: "network",
      layers: [
        { units: 2 },
        {
          units: 2,
          weights: [
            [0.2, 0],
            [0.3, -0.1],
          ],
          biases: [0, 0],
        },
      ],
      data: [{ input: [1, 0], target: [0, 1] }],
    });
    for (const each of variants(document, { count: 20, seed: 1 })) {
      if (each.kind !== "network") throw new Error("a network");
      expect(each.data).toEqual([{ input: [1, 0], target: [0, 1] }]);
      expect(each.layers[1]?.biases).toEqual([0, 0]);
      expect(each.layers[1]?.weights.flat()).not.toContain(0);
    }
  });

  it("says that numbers are new once only", () => {
    const [first] = variants(rectified, { count: 1, seed: 1 });
    if (!first) throw new Error("a variant");
    const [second] = variants(first, { count: 1, seed: 2 });
    expect(first.source?.text).toBe("New numbers after “A 2–3–1 network”");
    expect(second?.source).toEqual(first.source);
  });

  it("credits the example itself where the whole source would be too long", () => {
    const [first] = variants({ ...rectified, source: { text: "x".repeat(995), url: null } }, one);
    expect(first?.source?.text).toBe("New numbers after “A 2–3–1 network”");
  });

  it("takes the best numbers there are where none are sensible", () => {
    const flat = program("f = sigmoid(x + 40)", { x: 3 });
    const set = classSet(flat, { count: 4, seed: 1 });
    expect(set.map(({ sensible }) => sensible)).toEqual([false, false, false, false]);
    // and says so only there
    const steep = program("f = sigmoid(x)", { x: 3 });
    for (const { sensible } of classSet(steep, { count: 4, seed: 1 })) expect(sensible).toBe(true);
  });

  it.each([0, -1, 1.5, NaN, limits.variants + 1])("is not made of %s worksheets", (count) => {
    expect(() => variants(rectified, { count, seed: 1 })).toThrow(VariantError);
  });

  it("is not made where there are no other numbers", () => {
    expect(() => variants(program("f = 2 + 3", {}), { count: 1, seed: 1 })).toThrow(VariantError);
    const narrow = program("f = 1 / (x - 2)", { x: 1 });
    expect(() => variants(narrow, { count: 1000, seed: 1 })).toThrow(VariantError);
  });

  it("of any document is of valid documents that can be solved, or a clear error", () => {
    fc.assert(
      fc.property(randomDocument, fc.nat(), (value, seed) => {
        const document = readDocument(value);
        try {
          for (const each of variants(document, { count: 2, seed })) {
            expect(shapeOf(each)).toEqual(shapeOf(document));
            expect(readDocument(structuredClone(each))).toEqual(each);
            solve(each);
          }
        } catch (error) {
          if (!(error instanceof VariantError || error instanceof NumericError)) throw error;
        }
      }),
      { numRuns: 60 },
    );
  });
});

function programs(set: readonly Document[]) {
  return set.filter((each) => each.kind === "expression");
}

/** A document with each of its drawn numbers as a sign of where one stands. */
function shapeOf(document: Document): unknown {
  const { summary, source, printed, notes, ...rest } = document;
  void [summary, source, printed, notes];
  if (rest.kind === "expression") return { ...rest, inputs: Object.keys(rest.inputs) };
  const layers = rest.layers.map((layer) =>
    "weights" in layer
      ? {
          ...layer,
          weights: layer.weights.map((row) => row.length),
          biases: Array.isArray(layer.biases) ? layer.biases.length : typeof layer.biases,
        }
      : layer,
  );
  return { ...rest, layers, data: rest.data.map(({ input, target }) => [input.length, target]) };
}
