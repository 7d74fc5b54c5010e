import { describe, expect, test } from "vitest";
import { readDocument } from "#lib/document/read.ts";
import { solve } from "#lib/document/solve.ts";
import type { Solution } from "#lib/document/solution.ts";
import type { QuantityId } from "#lib/engine/expression/expression.ts";
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

/** The steps that a program has printed another figure for, or none under their name. */
function stepsBeside(
  { trace, notation, naming }: Solution,
  printed: Printed,
  isPrinted: (id: QuantityId) => boolean = () => true,
): unknown[] {
  const values = new Map(printed);
  return trace.steps.flatMap(({ id, value }) => {
    const quantity = trace.quantities.get(id);
    const name = quantity ? plainOf(findNotation(notation).symbol(quantity, naming)) : id;
    const found = values.get(name);
    // under that name a program has the gradient of the first example alone
    if (quantity?.kind === "batch-gradient") return [];
    if (found === undefined && !isPrinted(id)) return [];
    return found !== undefined && isNear(found, value) ? [] : [{ name, value, found }];
  });
}

/** What goes into a derivative, or into a loss, stays within autograd. */
function isOutsideAutograd({ trace: { quantities } }: Solution): (id: QuantityId) => boolean {
  return (id) => {
    const quantity = quantities.get(id);
    if (quantity?.kind !== "derivative") return quantity?.kind !== "unit-loss";
    return (
      quantity.through === null &&
      quantities.get(quantity.by)?.kind !== "output" &&
      quantities.get(quantity.by)?.kind !== "net-input"
    );
  };
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
      expect(notPrinted(solution, printed[index] ?? [])).toEqual([]);
    },
  );
});

describe("the PyTorch program", () => {
  const printed = runPrograms(solutions.map(([, solution]) => toPyTorch(solution)));

  test.each(solutions.map(([name, solution], index) => ({ name, solution, index })))(
    "of $name prints every figure, each under its name",
    ({ solution, index }) => {
      const unrounded = exact(solution);
      const own = printed[index] ?? [];
      expect(stepsBeside(unrounded, own, isOutsideAutograd(unrounded))).toEqual([]);
      expect(notPrinted(unrounded, own)).toEqual([]);
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
      expect(notPrinted(solution, printed[index] ?? [])).toEqual([]);
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
    const faults = cases.flatMap((solution, index) => {
      const own = printed[index] ?? [];
      const missing = notPrinted(solution, own);
      const other = stepsBeside(solution, own, () => false);
      return missing.length + other.length > 0 ? [{ index, missing, other }] : [];
    });
    expect(faults).toEqual([]);
  });
});
