import { describe, expect, test } from "vitest";
import { readDocument } from "#lib/document/read.ts";
import { solve } from "#lib/document/solve.ts";
import type { Solution } from "#lib/document/solution.ts";
import { toNotebook } from "#lib/exports/notebook.ts";
import { toNumpy } from "#lib/exports/numpy.ts";
import { toPyTorch } from "#lib/exports/pytorch.ts";
import { plainOf } from "#lib/notation/plain.ts";
import { findNotation } from "#lib/notation/registry.ts";
import { solutions } from "../exports/solutions.ts";
import { oracleCases } from "../oracle/cases.ts";
import { codeCells } from "./notebook-code.ts";
import { runPrograms, type Printed } from "./python.ts";

const tolerance = 1e-12;

const isNear = (a: number, b: number): boolean =>
  Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(b));

/** Each number that a value holds. */
function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

/** Figures of a solution that a program has not printed; a book may carry δ under the other sign. */
function notPrinted(numbers: readonly number[], printed: Printed): readonly number[] {
  return numbers.filter(
    (number) => !printed.some(([, value]) => isNear(Math.abs(value), Math.abs(number))),
  );
}

/** Each step of a solution with what a program has printed under its name. */
function stepsBeside({ trace, notation, naming }: Solution, printed: Printed): unknown[] {
  const values = new Map(printed);
  return trace.steps.flatMap(({ id, value }) => {
    const quantity = trace.quantities.get(id);
    const name = quantity ? plainOf(findNotation(notation).symbol(quantity, naming)) : id;
    const found = values.get(name);
    return found !== undefined && isNear(found, value) ? [] : [{ name, value, found }];
  });
}

/** What PyTorch is held against: it does not round on the way. */
function exact(solution: Solution): Solution {
  const { document, notation } = solution;
  return solve({ ...document, rounding: null, printed: [] }, { notation });
}

describe("the NumPy program", () => {
  const printed = runPrograms(solutions.map(([, solution]) => toNumpy(solution)));

  test.each(solutions.map(([name, solution], index) => ({ name, solution, index })))(
    "of $name prints every figure",
    ({ solution, index }) => {
      expect(stepsBeside(solution, printed[index] ?? [])).toEqual([]);
      expect(notPrinted(numbersIn(solution.result), printed[index] ?? [])).toEqual([]);
    },
  );
});

describe("the PyTorch program", () => {
  const printed = runPrograms(solutions.map(([, solution]) => toPyTorch(solution)));

  test.each(solutions.map(([name, solution], index) => ({ name, solution, index })))(
    "of $name prints every figure of the result",
    ({ solution, index }) => {
      const { result } = exact(solution);
      expect(notPrinted(numbersIn(result), printed[index] ?? [])).toEqual([]);
    },
  );
});

describe("the notebook", () => {
  const printed = runPrograms(
    solutions.map(([, solution]) => codeCells(toNotebook(solution)).join("\n")),
  );

  test.each(solutions.map(([name, solution], index) => ({ name, solution, index })))(
    "of $name, its cells run in order, prints every figure",
    ({ solution, index }) => {
      expect(stepsBeside(solution, printed[index] ?? [])).toEqual([]);
      expect(notPrinted(numbersIn(solution.result), printed[index] ?? [])).toEqual([]);
    },
  );
});

describe("every activation, loss, optimizer, schedule and order of examples", () => {
  const cases = oracleCases.map(({ document }) => solve(readDocument(document)));

  test.each([
    ["NumPy", toNumpy],
    ["PyTorch", toPyTorch],
  ] as const)("in %s", (_, write) => {
    const printed = runPrograms(cases.map((solution) => write(solution)));
    const faults = cases.flatMap(({ result }, index) => {
      const missing = notPrinted(numbersIn(result), printed[index] ?? []);
      return missing.length > 0 ? [{ index, missing }] : [];
    });
    expect(faults).toEqual([]);
  });
});
