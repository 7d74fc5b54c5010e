import { describe, expect, test } from "vitest";
import { readDocumentText } from "#lib/document/read.ts";
import { solve } from "#lib/document/solve.ts";
import { fileName, plainChoices } from "#lib/exports/format.ts";
import { findFormat, formats } from "#lib/exports/registry.ts";
import { notationNames } from "#lib/notation/notation.ts";
import { solutions } from "./solutions.ts";

const [[, mazur] = []] = solutions.filter(([name]) => name === "mazur/printed");

describe("the formats", () => {
  test("have names of their own, and files with names of their own", () => {
    expect(new Set(formats.map(({ name }) => name)).size).toBe(formats.length);
    const files = formats.map((format) => fileName(format, "An example", plainChoices));
    expect(new Set(files).size).toBe(formats.length);
  });

  test("say in one sentence what they are good for", () => {
    for (const { purpose } of formats) expect(purpose).toMatch(/^[A-Z][^.]*\.$/);
  });
});

describe("a file is called", () => {
  const name = (format: string, title: string, choices: object): string => {
    const found = findFormat(format);
    if (!found) throw new Error(`no format ${format}`);
    return fileName(found, title, { ...plainChoices, ...choices });
  };

  test.each([
    ["latex", "Mazur’s 2-2-2 net", {}, "mazurs-2-2-2-net.tex"],
    ["latex", "Größe", { fragment: true, step: 3 }, "große-fragment.tex"],
    ["svg", "f = (x + y)·z", { step: 3, fragment: true }, "f-x-y-z-step-3.svg"],
    ["svg", "", {}, "example.svg"],
    ["json", "../../etc", {}, "etc-solution.json"],
    ["document", "a/b", {}, "a-b.json"],
  ])("as %s of %j with %j: %s", (format, title, choices, expected) => {
    expect(name(format, title, choices)).toBe(expected);
  });
});

test.each(notationNames)(
  "the document that is shown in the notation %s can be read again",
  (notation) => {
    if (!mazur) throw new Error("no mazur");
    const text = findFormat("document")?.write(solve(mazur.document, { notation }), plainChoices);
    expect(solve(readDocumentText(text ?? "")).result).toEqual(mazur.result);
  },
);
