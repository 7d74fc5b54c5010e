import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDocument } from "#lib/document/read.ts";
import type { Document } from "#lib/document/schema.ts";
import { solve, type SolveOptions } from "#lib/document/solve.ts";
import type { Solution } from "#lib/document/solution.ts";
import { NumericError } from "#lib/engine/trace/numeric-error.ts";
import type { Step } from "#lib/engine/trace/trace.ts";
import { notationNames } from "#lib/notation/notation.ts";
import { randomProblem } from "../engine/network/random-problem.ts";
import { documentOf } from "../oracle/problem-document.ts";
import { builtIn } from "../sources/built-in.ts";
import { exactValue } from "./exact-value.ts";

/** Where rounded figures go on, whoever works a line out from the figures on the page gets its result. */
describe("every line is true as it is shown", () => {
  test.each([
    ["han-kamber", "printed"],
    ["sigmoid-gate", "carried"],
  ])("of %s, %s", (example, variant) => {
    const document = builtIn(example, variant);
    for (const notation of notationNames)
      expect(untrueLines(solve(document, { notation }))).toEqual([]);
  });

  test.each([2, 3, 10])("of Han & Kamber's net in update %i", (update) => {
    const document = builtIn("han-kamber", "printed");
    expect(untrueLines(solve(document, { update }))).toEqual([]);
  });

  test("of random networks, in every notation, with all kinds of rounding", () => {
    let lines = 0;
    const notation = fc.constantFrom(...notationNames);
    fc.assert(
      fc.property(randomProblem(), rounding(), notation, fc.nat(3), (problem, to, name, before) => {
        const rounds = { carry: "rounded", ...to };
        const document = readDocument({ ...documentOf(problem), rounding: rounds });
        const solution = solved(document, { notation: name, update: before + 1 });
        // a double has no digits left for six decimals of a billion
        if (!solution || largest(solution) > 1e6) return;
        lines += solution.trace.steps.length;
        expect(untrueLines(solution)).toEqual([]);
      }),
      { numRuns: 120 },
    );
    expect(lines).toBeGreaterThan(1000);
  });
});

test("the rounded figure goes on: the same net at full precision ends elsewhere", () => {
  const document = builtIn("han-kamber", "printed");
  const exact = solve({ ...document, rounding: null }).trace.values;
  const carried = solve(document).trace.values;
  const differing = [...carried].filter(([id, value]) => exact.get(id) !== value);
  expect(differing.length).toBeGreaterThan(10);
});

/** The lines whose definition, worked out with the figures shown and rounded, is not the figure shown. */
function untrueLines({ document, figures, trace }: Solution): string[] {
  const figureOf = (id: string): string => figures.get(id) ?? "no figure";
  return trace.steps.flatMap((step) => {
    const digits = digitsOf(document, step);
    if (digits === null) return [];
    const due = rounded(exactValue(step.definition, figureOf), digits);
    return due.equals(figureOf(step.id))
      ? []
      : [`${step.id} = ${figureOf(step.id)}, worked out as ${due.toString()}`];
  });
}

type Rounding = NonNullable<Document["rounding"]>;
type Digits = { readonly decimals: number } | { readonly significant: number };

function digitsOf({ rounding: to }: Document, { phase }: Step): Digits | null {
  if (!to) return null;
  if (to.digits !== null) return { significant: to.digits };
  const ofPhase =
    typeof to.decimals === "object"
      ? (to.decimals?.[phase === "backward" ? "error" : phase] ?? null)
      : to.decimals;
  return ofPhase === null ? null : { decimals: ofPhase };
}

function rounded(value: Decimal, digits: Digits): Decimal {
  return "decimals" in digits
    ? value.toDecimalPlaces(digits.decimals, Decimal.ROUND_HALF_UP)
    : value.toSignificantDigits(digits.significant, Decimal.ROUND_HALF_UP);
}

function rounding(): fc.Arbitrary<Partial<Rounding>> {
  const decimals = fc.integer({ min: 1, max: 6 });
  return fc.oneof(
    fc.record({ decimals }),
    fc.record({ digits: fc.integer({ min: 2, max: 7 }) }),
    fc.record({
      decimals: fc.record({ forward: decimals, loss: decimals, error: decimals, update: decimals }),
    }),
  );
}

function largest({ trace }: Solution): number {
  return Math.max(...[...trace.values.values()].map(Math.abs));
}

/** `null` where a figure that is rounded to 0 stops the calculation. */
function solved(document: Document, options: SolveOptions): Solution | null {
  try {
    return solve(document, options);
  } catch (error) {
    if (error instanceof NumericError) return null;
    throw error;
  }
}
