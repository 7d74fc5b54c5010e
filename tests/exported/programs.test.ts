import { describe, expect, test } from "vitest";
import { readDocument } from "#lib/document/read.ts";
import { solve } from "#lib/document/solve.ts";
import type { Solution } from "#lib/document/solution.ts";
import { toNotebook } from "#lib/exports/notebook.ts";
import { toNumpy } from "#lib/exports/numpy.ts";
import { toPyTorch } from "#lib/exports/pytorch.ts";
import { notationNames } from "#lib/notation/notation.ts";
import { plainOf } from "#lib/notation/plain.ts";
import { findNotation } from "#lib/notation/registry.ts";
import { solutions } from "../exports/solutions.ts";
import { oracleCases } from "../oracle/cases.ts";
import { codeCells } from "./notebook-code.ts";
import { ownDocuments } from "./own-documents.ts";
import { runPrograms, type Printed } from "./python.ts";

const tolerance = 1e-12;

const isNear = (a: number, b: number): boolean =>
  Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(b));

/** Each number that a value holds. */
function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

/** The figures of a solution's result, δ under the sign that its book carries it under. */
function figuresOf({ result, notation }: Solution): number[] {
  if (!("first" in result)) return numbersIn(result);
  const { errorSign } = findNotation(notation).convention;
  const layers = result.first.layers.map((layer) => ({
    ...layer,
    delta: layer.delta.map((value) => errorSign * value),
  }));
  return numbersIn({ ...result, first: { ...result.first, layers } });
}

/** Figures of a solution's result that a program has not printed. */
function notPrinted(solution: Solution, printed: Printed): readonly number[] {
  return figuresOf(solution).filter(
    (figure) => !printed.some(([, value]) => isNear(value, figure)),
  );
}

/** The steps that a program has not printed, once and with its sign, under the name that the book has for it. */
function stepsBeside({ trace, notation, naming }: Solution, printed: Printed): unknown[] {
  return trace.steps.flatMap(({ id, value }) => {
    const quantity = trace.quantities.get(id);
    const name = quantity ? plainOf(findNotation(notation).symbol(quantity, naming)) : id;
    const found = printed.filter(([each]) => each === name).map(([, each]) => each);
    const [only] = found;
    const agrees = found.length === 1 && only !== undefined && isNear(only, value);
    return agrees ? [] : [{ name, value, found }];
  });
}

/** What PyTorch is held against: it does not round on the way. */
function exact(solution: Solution): Solution {
  const { document, notation } = solution;
  return solve({ ...document, rounding: null, printed: [] }, { notation });
}

/** A solution under the name of its test, and what its program is held against. */
interface Case {
  readonly name: string;
  readonly solution: Solution;
  readonly expected: Solution;
}

/** Each built-in example in each of its habits and in each notation that its pages offer. */
const builtIn = solutions.flatMap(([name, { document }]) =>
  notationNames.map((notation) => ({
    name: `${name} ${notation}`,
    solution: solve(document, { notation }),
  })),
);

const programs = [
  { kind: "NumPy program", write: toNumpy, held: (solution: Solution) => solution },
  { kind: "PyTorch program", write: toPyTorch, held: exact },
  {
    kind: "notebook, its cells run in order,",
    write: (solution: Solution) => codeCells(toNotebook(solution)).join("\n"),
    held: (solution: Solution) => solution,
  },
] as const;

describe.each(programs)("the $kind", ({ write, held }) => {
  const cases = builtIn.map(({ name, solution }): Case => ({
    name,
    solution,
    expected: held(solution),
  }));
  const printed = runPrograms(cases.map(({ solution }) => write(solution)));

  test.each(cases.map((each, index) => ({ ...each, own: printed[index] ?? [] })))(
    "of $name prints every figure, each under its name",
    ({ expected, own }) => {
      expect(stepsBeside(expected, own)).toEqual([]);
      // the result is rounded as the example's own book has it
      if (expected.notation === expected.document.notation)
        expect(notPrinted(expected, own)).toEqual([]);
    },
  );
});

describe("every activation, loss, optimizer, schedule and order of examples", () => {
  const documents = [...oracleCases.map(({ document }) => document), ...ownDocuments];
  const cases = documents.map((document, index) =>
    solve(readDocument(document), {
      notation: notationNames[index % notationNames.length] ?? "nielsen",
    }),
  );

  test.each([
    ["NumPy", toNumpy],
    ["PyTorch", toPyTorch],
  ] as const)("in %s", (_, write) => {
    const printed = runPrograms(cases.map((solution) => write(solution)));
    const faults = cases.flatMap((solution, index) => {
      const own = printed[index] ?? [];
      const missing = notPrinted(solution, own);
      const other = stepsBeside(solution, own);
      return missing.length + other.length > 0 ? [{ index, missing, other }] : [];
    });
    expect(faults).toEqual([]);
  });
});
