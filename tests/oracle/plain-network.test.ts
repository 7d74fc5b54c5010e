import fc from "fast-check";
import { expect, test } from "vitest";
import { readDocument } from "#lib/document/read.ts";
import { solve } from "#lib/document/solve.ts";
import { randomProblem } from "../engine/network/random-problem.ts";
import { disagreements } from "./agreement.ts";
import { documentOf } from "./problem-document.ts";
import { trainPlainly } from "./plain-network.ts";

/**
 * Cases like those of the oracle, without end: every activation, loss, kind of bias and optimiser,
 * with batches, decay, schedules and shuffling, against backpropagation in plain loops.
 */
test("random networks are solved and trained as plain loops do it", () => {
  let compared = 0;
  fc.assert(
    fc.property(randomProblem(), (problem) => {
      const calm = { ...problem.training.optimizer, learningRate: 0.01 };
      const given = { ...problem, training: { ...problem.training, optimizer: calm } };
      const expected = trainPlainly(given);
      // rarely an output comes so near to 0 that its cross-entropy throws the weights far out
      if (!isModerate(expected)) return;
      const { result } = solve(readDocument(documentOf(given)));
      expect(disagreements(result, expected)).toEqual([]);
      compared += 1;
    }),
    { numRuns: 300 },
  );
  expect(compared).toBeGreaterThan(250);
});

function isModerate(value: unknown): boolean {
  if (typeof value === "number") return Math.abs(value) < 1e3;
  return typeof value !== "object" || value === null || Object.values(value).every(isModerate);
}
