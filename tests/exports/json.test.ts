import { describe, expect, test } from "vitest";
import { readDocument } from "#lib/document/read.ts";
import { solve } from "#lib/document/solve.ts";
import type { Expression } from "#lib/engine/expression/expression.ts";
import { evaluate } from "#lib/engine/operations/evaluate.ts";
import { toJson, toResultJson } from "#lib/exports/json.ts";
import type { SolutionRecord } from "#lib/exports/solution-record.ts";
import type { Substituted } from "#lib/exports/substitution.ts";
import { oracleCases } from "../oracle/cases.ts";
import { solutionAbout, solutions } from "./solutions.ts";

/** The numbers of a substitution as constants. */
function numbersIn(substituted: Substituted): Expression {
  switch (substituted.kind) {
    case "constant":
      return substituted;
    case "value":
      return { kind: "constant", value: substituted.value };
    case "apply":
      return { ...substituted, arguments: substituted.arguments.map(numbersIn) };
    case "piecewise":
      return {
        ...substituted,
        cases: substituted.cases.map(({ condition, value }) => ({
          condition: {
            ...condition,
            left: numbersIn(condition.left),
            right: numbersIn(condition.right),
          },
          value: numbersIn(value),
        })),
        otherwise: numbersIn(substituted.otherwise),
      };
  }
}

const noQuantity = (id: string): number => expect.unreachable(`${id} is left`);

describe.each(solutions)("%s", (_name, solution) => {
  const record: SolutionRecord = JSON.parse(toJson(solution));

  test("has a step a line, each reading only what stands before it", () => {
    const known = new Set<string>(solution.trace.given);
    for (const { id, uses, node } of record.steps) {
      for (const used of uses) expect(known).toContain(used);
      expect(known).not.toContain(id);
      known.add(id);
      if (node !== null) expect(solution.graph.nodes.map((each) => each.id)).toContain(node);
    }
    expect(record.steps).toHaveLength(solution.trace.steps.length);
    expect(toJson(solution).match(/^\{"id":/gm)).toHaveLength(record.steps.length);
  });

  test("places what is computed in the graph, but for what belongs to no place", () => {
    const places = record.steps.filter((step) => step.node !== null);
    expect(places.length).toBeGreaterThan(record.steps.length / 2);
  });

  test("carries the document and the figures", () => {
    expect(readDocument(record.document)).toEqual(solution.document);
    expect(record.result).toMatchObject(JSON.parse(JSON.stringify(solution.result)));
    expect(record.result.shown ?? null).toEqual(solution.shown);
    expect(JSON.parse(toResultJson(solution))).toEqual(record.result);
  });
});

test("putting the numbers in gives the result, in every step of every third oracle case", () => {
  for (const { document } of oracleCases.filter((_, index) => index % 3 === 0)) {
    const record: SolutionRecord = JSON.parse(toJson(solve(readDocument(document))));
    for (const { formula } of record.steps) {
      const value = evaluate(numbersIn(formula.substitution), noQuantity);
      expect(Math.abs(value - formula.result)).toBeLessThanOrEqual(1e-12 * Math.abs(value));
    }
  }
});

test("a formula is structure, its numbers know their quantities", () => {
  const record: SolutionRecord = JSON.parse(toJson(solutionAbout({})));
  expect(record.steps[0]).toEqual({
    id: "f",
    phase: "forward",
    rule: "gate",
    node: "f",
    wire: null,
    formula: {
      subject: "f",
      rule: {
        kind: "apply",
        operation: "multiply",
        arguments: [
          { kind: "reference", quantity: "x" },
          { kind: "reference", quantity: "y" },
        ],
      },
      substitution: {
        kind: "apply",
        operation: "multiply",
        arguments: [
          { kind: "value", quantity: "x", name: "x", value: 2, shown: "2" },
          { kind: "value", quantity: "y", name: "y", value: -3, shown: "-3" },
        ],
      },
      result: -6,
      shown: "-6",
    },
    uses: ["x", "y"],
  });
});

test("figures as they are shown stand beside the figures", () => {
  const plain = JSON.parse(toResultJson(solutionAbout({})));
  expect(plain).toEqual({ output: -6, values: { f: -6 }, gradients: { x: -3, y: 2, f: 1 } });
  const rounded = JSON.parse(
    toResultJson(solutionAbout({ program: "x / y", rounding: { decimals: 2 } })),
  );
  expect(rounded.output).toBe(2 / -3);
  expect(rounded.shown.output).toBe("-0.67");
});
