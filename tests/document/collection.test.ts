import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCollectionText } from "#lib/document/collection.ts";
import { DocumentError } from "#lib/document/document-error.ts";
import { readDocument } from "#lib/document/read.ts";
import { randomDocument } from "./random-document.ts";

function expression(changes: object = {}): object {
  return { chalkgrad: 1, kind: "expression", program: "x^2", inputs: { x: 3 }, ...changes };
}

function namesOf(...titles: readonly string[]): readonly string[] {
  const text = JSON.stringify(titles.map((title) => expression({ title })));
  return readCollectionText(text).map(({ name }) => name);
}

function faultsOf(collection: unknown): readonly string[] {
  try {
    readCollectionText(typeof collection === "string" ? collection : JSON.stringify(collection));
  } catch (error) {
    if (error instanceof DocumentError) return error.lines;
    throw error;
  }
  return [];
}

describe("a collection", () => {
  it("has its documents in order, each under a name of its own", () => {
    fc.assert(
      fc.property(fc.array(randomDocument, { minLength: 1, maxLength: 5 }), (written) => {
        const json: unknown = JSON.parse(JSON.stringify(written));
        const collection = readCollectionText(JSON.stringify(json));
        expect(collection.map(({ document }) => document)).toEqual(
          (Array.isArray(json) ? json : []).map(readDocument),
        );
        expect(new Set(collection.map(({ name }) => name)).size).toBe(written.length);
      }),
      { numRuns: 50 },
    );
  });

  it("may be a single document", () => {
    const [only, ...others] = readCollectionText(JSON.stringify(expression({ title: "A square" })));
    expect(only).toEqual({
      name: "a-square",
      document: readDocument(expression({ title: "A square" })),
    });
    expect(others).toEqual([]);
  });

  it("names what has the same title apart", () => {
    expect(namesOf("Sum", "sum!", "Sum 2", "SUM", "", "…")).toEqual([
      "sum",
      "sum-2",
      "sum-2-2",
      "sum-3",
      "example",
      "example-2",
    ]);
  });
});

describe("a collection that can't be read says where", () => {
  it.each([
    [[], ["document: expected at least one document, got a list of 0"]],
    [
      Array.from({ length: 101 }, () => expression()),
      ["document: expected at most 100 documents, got a list of 101"],
    ],
    [
      [
        expression(),
        expression({ inputs: {} }),
        {
          chalkgrad: 1,
          kind: "network",
          layers: [{ units: 0 }, { units: 1, weights: [[1]] }],
          data: [{ input: [1], target: [1] }],
        },
        expression({ "a b": 1 }),
        7,
      ],
      [
        "[1].inputs.x: expected a value for x, which the program reads at line 1, column 1, got nothing",
        "[2].layers[0].units: expected a whole number from 1 to 1024, got 0",
        expect.stringMatching(/^\[3\]\["a b"\]: expected one of the fields /),
        "[4]: expected an object with the field kind, got 7",
      ],
    ],
    ["[{}", [expect.stringContaining("JSON")]],
    [" ".repeat(4_000_001), ["document: expected at most 4000000 characters, got 4000001"]],
    [`[${"[".repeat(40)}`, [expect.stringContaining("nesting")]],
  ])("%#", (collection, lines) => {
    expect(faultsOf(collection)).toEqual(lines);
  });
});
