import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { writeDocumentFile } from "#lib/document/document-file.ts";
import { readDocument } from "#lib/document/read.ts";
import { examples } from "#lib/examples/registry.ts";
import { jsonSchemaFile, jsonSchemaText } from "../../scripts/json-schema.ts";
import { oracleCases } from "../oracle/cases.ts";
import { randomDocument } from "./random-document.ts";

const published = readFileSync(jsonSchemaFile, "utf8");
const validate = new Ajv2020({ allErrors: true, strictTuples: false }).compile(
  JSON.parse(published),
);

test("the published schema is the one that the code reads with (npm run schema writes it)", async () => {
  expect(published).toBe(await jsonSchemaText());
});

describe("an editor that knows the schema", () => {
  test.each(
    examples.flatMap((each) => each.variants.map((variant) => [each.name, variant] as const)),
  )("takes %s", (_name, { document }) => {
    validate(document);
    expect(validate.errors ?? []).toEqual([]);
  });

  test("takes every oracle document", () => {
    for (const { document } of oracleCases) expect(validate(document)).toBe(true);
  });

  test("takes any document that we read, as it is saved", () => {
    fc.assert(
      fc.property(randomDocument, (written) => {
        const file = writeDocumentFile(readDocument(written), "https://example.org/schema/v1.json");
        validate(JSON.parse(file));
        expect(validate.errors ?? []).toEqual([]);
      }),
    );
  });

  test.each([
    [{ chalkgrad: 2, kind: "expression", program: "x" }],
    [{ chalkgrad: 1, kind: "expression" }],
    [{ chalkgrad: 1, kind: "expression", program: "x", colour: "red" }],
    [{ $schema: 1, chalkgrad: 1, kind: "expression", program: "x" }],
    [{ chalkgrad: 1, kind: "expression", program: "x", inputs: { x: "1" } }],
    [{ chalkgrad: 1, kind: "network", layers: [{ units: 1 }], data: [] }],
    [{ chalkgrad: 1, kind: "expression", program: "x", training: { iterations: 1_000_000 } }],
  ])("refuses %j", (document) => {
    expect(validate(document)).toBe(false);
  });

  test("finds a description for each field it may write", () => {
    const described = [...published.matchAll(/"description":/g)].length;
    expect(described).toBeGreaterThan(60);
    expect(published).toContain("row j holds the weights into unit j");
  });
});
