import { describe, expect, it } from "vitest";
import { drawDiagram } from "#lib/diagram/draw-diagram.ts";
import { legendOf } from "#lib/diagram/legend-of.ts";
import { readDocument } from "#lib/document/read.ts";
import { solve } from "#lib/document/solve.ts";
import type { Solution } from "#lib/document/solution.ts";
import { examples } from "#lib/examples/registry.ts";
import { narrate } from "#lib/explanations/narrate.ts";
import { notations } from "#lib/notation/registry.ts";
import type { NotationName } from "#lib/notation/notation.ts";

const written: readonly NotationName[] = Object.values(notations).map(({ name }) => name);
const cases = examples.flatMap(({ name, variants }) =>
  variants.flatMap((variant) =>
    written.map((notation) => ({
      name,
      variant: variant.name,
      notation,
      document: variant.document,
    })),
  ),
);

/** The quantities that the terms of the formulas are marked as. */
function termsOf(solution: Solution): ReadonlySet<string> {
  const { steps } = narrate(solution);
  const marks = steps.flatMap(({ formula }) => [...formula.tex.matchAll(/quantity=([^,}]*)/g)]);
  return new Set(marks.flatMap(([, quantity]) => quantity ?? []));
}

/** The quantities that have a node or a wire to light. */
function inPicture(solution: Solution): ReadonlySet<string> {
  const { nodes, edges } = drawDiagram(solution.graph, legendOf(solution));
  return new Set([...nodes, ...edges].flatMap(({ quantities }) => quantities));
}

/** The quantities that have a cell. */
function inLedger(solution: Solution): ReadonlySet<string> {
  const cells = narrate(solution).ledger.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells));
  return new Set(cells.flatMap((slot) => slot?.quantity ?? []));
}

describe.each(cases)("$name, $variant, in the notation $notation", ({ document, notation }) => {
  const solution = solve(readDocument(document), { notation });
  const terms = [...termsOf(solution)];
  const picture = inPicture(solution);
  const ledger = inLedger(solution);

  it("has a node, a wire or a cell for each term of each formula", () => {
    expect(terms.length).toBeGreaterThan(5);
    expect(terms.filter((term) => !picture.has(term) && !ledger.has(term))).toEqual([]);
  });

  it("has a node or a wire for each but what the optimiser is set to", () => {
    const settings = terms.filter((term) => !picture.has(term));
    expect(settings.filter((term) => !term.startsWith("hyper."))).toEqual([]);
  });
});
