import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentFileName, writeDocumentFile } from "#lib/document/document-file.ts";
import { readableJson } from "#lib/document/json-writing.ts";
import { readDocument, readDocumentText } from "#lib/document/read.ts";
import { examples } from "#lib/examples/registry.ts";
import { randomDocument } from "./random-document.ts";
import { roundTrips, roundTripsTimeout } from "./round-trips.ts";

const variants = examples.flatMap(({ name, variants: all }) =>
  all.map((variant) => [`${name}/${variant.name}`, variant.document] as const),
);

describe("a saved document", () => {
  it(
    "is the same when it is opened, to the last bit, and saved again",
    () => {
      const address = fc.constantFrom(null, "https://example.org/schema/v1.json");
      fc.assert(
        fc.property(randomDocument, address, (written, schema) => {
          const document = readDocument(written);
          const file = writeDocumentFile(document, schema);
          expect(readDocumentText(file)).toEqual(document);
          expect(writeDocumentFile(readDocumentText(file), schema)).toBe(file);
        }),
        { numRuns: roundTrips },
      );
    },
    roundTripsTimeout,
  );

  it.each(variants)("of %s is no longer than what we wrote ourselves", (_name, written) => {
    const document = readDocument(written);
    const file = writeDocumentFile(document, null);
    expect(readDocumentText(file)).toEqual(document);
    expect(file.length).toBeLessThanOrEqual(readableJson(written).length);
  });

  it("has no field with its default, a row of numbers a line, and its schema first", () => {
    const document = readDocument({
      chalkgrad: 1,
      kind: "network",
      title: "Two layers",
      loss: "half-squared-error",
      layers: [
        { units: 2 },
        { units: 1, activation: "sigmoid", weights: [[0.25, -0.5]], biases: [0.1] },
      ],
      data: [{ target: [1], input: [1, -0] }],
      training: { epochs: 1, optimizer: { learningRate: 0.5, name: "sgd" } },
    });
    expect(writeDocumentFile(document, "https://example.org/schema/v1.json")).toBe(`{
  "$schema": "https://example.org/schema/v1.json",
  "chalkgrad": 1,
  "kind": "network",
  "title": "Two layers",
  "layers": [{ "units": 2 }, { "units": 1, "weights": [[0.25, -0.5]], "biases": [0.1] }],
  "data": [{ "input": [1, -0], "target": [1] }],
  "training": { "optimizer": { "name": "sgd", "learningRate": 0.5 } }
}
`);
  });

  it("keeps an object whose fields are all left away, where its absence says something else", () => {
    const document = readDocument({
      chalkgrad: 1,
      kind: "expression",
      program: "x^2",
      inputs: { x: 3 },
      training: {},
    });
    expect(writeDocumentFile(document, null)).toContain('"training": {}');
  });

  it("breaks what does not fit into a line", () => {
    const row = Array.from({ length: 12 }, (_, index) => index / 7);
    const weights = [row, row];
    const document = readDocument({
      chalkgrad: 1,
      kind: "network",
      layers: [{ units: 12 }, { units: 2, weights }],
      data: [{ input: row, target: [0, 1] }],
    });
    const file = writeDocumentFile(document, null);
    expect(file).toContain('      "weights": [\n        [\n          0,\n');
    expect(readDocumentText(file)).toEqual(document);
  });
});

describe("the name of a file", () => {
  it.each([
    ["Mazur’s example", "mazurs-example.json"],
    ["Hän & Kämber (3rd ed.)", "han-kamber-3rd-ed.json"],
    ["  ../../etc/passwd ", "etc-passwd.json"],
    ["Παράδειγμα 1", "παραδειγμα-1.json"],
    ["例題", "例題.json"],
    ["🎓", "example.json"],
    ["", "example.json"],
    ["𝒳".repeat(100), `${"x".repeat(60)}.json`],
    ["𐐀".repeat(100), `${"𐐨".repeat(60)}.json`],
  ])("of %j is %s", (title, name) => {
    const document = readDocument({ chalkgrad: 1, kind: "expression", title, program: "1" });
    expect(documentFileName(document)).toBe(name);
  });
});
