import { expect, test } from "vitest";
import { readDocument } from "#lib/document/read.ts";
import { examples } from "#lib/examples/registry.ts";
import { makeHandout } from "#lib/exports/handout/handout.ts";
import { handoutLatex } from "#lib/exports/handout/handout-latex.ts";
import { colourMark } from "#lib/notation/mark.ts";
import { compile } from "./compile.ts";

test.each(examples.map(({ name, variants: [edition] }) => ({ name, edition })))(
  "a class set of $name compiles, and nothing stands out",
  ({ edition }) => {
    const choices = {
      kind: "worksheet",
      blanks: { steps: { kind: "all" }, level: 3 },
      set: { count: 2, seed: 7 },
    } as const;
    const document = readDocument(edition.document);
    const handout = makeHandout(document, choices, { update: 1, mark: colourMark });
    const { faults, pages } = compile(handoutLatex(handout));
    expect(faults).toEqual([]);
    expect(pages).toBeGreaterThan(2);
  },
);
