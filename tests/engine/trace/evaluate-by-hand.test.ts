import { expect, test } from "vitest";
import { add, constant, multiply, power, subtract } from "#lib/engine/expression/build.ts";
import { evaluateByHand } from "#lib/engine/trace/evaluate-by-hand.ts";

test.each([
  [add(constant(0.1), constant(0.2), constant(-0.3)), 0],
  [subtract(constant(1.2), constant(1.1)), 0.1],
  [power(subtract(constant(0.5), constant(0.50465)), constant(2)), 0.00465 ** 2],
  [multiply(subtract(constant(0.3), constant(0.1)), constant(0.5)), 0.1],
  [subtract(constant(0), constant(0)), 0],
  [add(constant(1e20), constant(1)), 1e20],
  [add(constant(1e-20), constant(2e-20)), 3e-20],
])("sums as by hand: case %#", (expression, expected) => {
  expect(evaluateByHand(expression, () => NaN)).toBe(expected);
});
