import { expect, test } from "vitest";
import { readDocument } from "#lib/document/read.ts";
import { solve } from "#lib/document/solve.ts";

test("a line that only gives a second name shares value and gradient", () => {
  const { result, trace } = solve(
    readDocument({
      chalkgrad: 1,
      kind: "expression",
      program: "a = x * x\nb = a\nf = a * b",
      inputs: { x: 3 },
    }),
  );
  // f = a², so that ∂f/∂a is 2a = 18 under either name, and f = x⁴
  expect(result).toMatchObject({
    values: { a: 9, b: 9, f: 81 },
    gradients: { x: 108, a: 18, b: 18, f: 1 },
  });
  expect(trace.steps.map((step) => step.id)).not.toContain("b");
});

test("the output may be another name too", () => {
  const { result } = solve(
    readDocument({
      chalkgrad: 1,
      kind: "expression",
      program: "a = 2 * x\nf = a",
      inputs: { x: 3 },
    }),
  );
  expect(result).toMatchObject({ values: { a: 6, f: 6 }, gradients: { x: 2, a: 1, f: 1 } });
});
