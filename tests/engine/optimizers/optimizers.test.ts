import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDocument } from "#lib/document/read.ts";
import { solve } from "#lib/document/solve.ts";
import type { Solution } from "#lib/document/solution.ts";
import type { Optimizer } from "#lib/engine/optimizers/optimizer.ts";
import { randomOptimizer } from "../network/random-problem.ts";
import { exact, PlainOptimizer } from "./plain-optimizer.ts";

/** A valley of which both slopes are known: ∂f/∂x = x − 3 + y/2, ∂f/∂y = 4(y + 1) + x/2. */
const valley = "f = (x - 3)^2 / 2 + 2 * (y + 1)^2 + x * y / 2";
const start = { x: 0.537, y: 1.913 };
const slopes = (x: ReturnType<typeof exact>, y: ReturnType<typeof exact>) => ({
  x: x.minus(3).plus(y.div(2)),
  y: y.plus(1).times(4).plus(x.div(2)),
});

describe("each optimiser goes where its equations lead, worked out to forty digits", () => {
  test("over up to twelve steps, with any settings", () => {
    fc.assert(
      fc.property(randomOptimizer(), fc.integer({ min: 1, max: 12 }), (optimizer, iterations) => {
        const { result } = minimise(optimizer, iterations);
        if (!("trained" in result) || !result.trained) throw new Error("the result is trained");
        const [x, y] = plainly(optimizer, iterations);
        expect(relativeDifference(result.trained.inputs["x"], x)).toBeLessThan(1e-11);
        expect(relativeDifference(result.trained.inputs["y"], y)).toBeLessThan(1e-11);
      }),
      { numRuns: 100 },
    );
  });

  test("each step that is explained starts where the ones before it led", () => {
    fc.assert(
      fc.property(randomOptimizer(), fc.integer({ min: 1, max: 12 }), (optimizer, update) => {
        const { values } = minimise(optimizer, 1, update).trace;
        const [before, after] = [plainly(optimizer, update - 1), plainly(optimizer, update)];
        expect(relativeDifference(values.get("x"), before[0])).toBeLessThan(1e-11);
        expect(relativeDifference(values.get("x+"), after[0])).toBeLessThan(1e-11);
        expect(relativeDifference(values.get("y+"), after[1])).toBeLessThan(1e-11);
      }),
      { numRuns: 100 },
    );
  });
});

/** f = x²/2 from x = 1, where the gradient is x itself: short enough to do by hand. */
describe("two steps by hand", () => {
  test.each<[string, Optimizer, number, number]>([
    ["sgd", { name: "sgd", learningRate: 0.1 }, 0.9, 0.81],
    // v = −0.1, then 0.9·(−0.1) − 0.09
    ["momentum", { name: "momentum", learningRate: 0.1, momentum: 0.9 }, 0.9, 0.72],
    // v = −0.1, x = 1 − 1.9·0.1; v′ = −0.09 − 0.081, x = 0.81 + 0.09 − 1.9·0.171
    ["nesterov", { name: "nesterov", learningRate: 0.1, momentum: 0.9 }, 0.81, 0.5751],
    // the first step of AdaGrad and of Adam with bias correction is η·sign(g)
    [
      "adagrad",
      { name: "adagrad", learningRate: 0.1, ...outside(0) },
      0.9,
      0.9 - 0.09 / Math.sqrt(1.81),
    ],
    [
      "rmsprop",
      { name: "rmsprop", learningRate: 0.1, decay: 0.75, ...outside(0) },
      0.8,
      0.8 - 0.08 / Math.sqrt(0.1875 + 0.16),
    ],
    [
      "adam",
      { ...adam(true), ...outside(0) },
      0.9,
      0.9 - (0.1 * ((0.09 + 0.09) / 0.19)) / Math.sqrt((0.000999 + 0.00081) / 0.001999),
    ],
    [
      "adam without bias correction",
      { ...adam(false), ...outside(0) },
      1 - 0.01 / Math.sqrt(0.001),
      NaN,
    ],
    ["ε outside the root", { name: "adagrad", learningRate: 0.1, ...outside(1) }, 0.95, NaN],
    ["ε inside the root", { name: "adagrad", learningRate: 0.1, ...inside(3) }, 0.95, NaN],
  ])("%s", (_name, optimizer, first, second) => {
    const at = (update: number): number => {
      const document = readDocument({
        ...{ chalkgrad: 1, kind: "expression", program: "f = x^2 / 2", inputs: { x: 1 } },
        training: { optimizer, iterations: 1 },
      });
      return solve(document, { update }).trace.values.get("x+") ?? NaN;
    };
    expect(at(1)).toBeCloseTo(first, 14);
    if (!Number.isNaN(second)) expect(at(2)).toBeCloseTo(second, 14);
  });
});

function minimise(optimizer: Optimizer, iterations: number, update = 1): Solution {
  const document = readDocument({
    ...{ chalkgrad: 1, kind: "expression", program: valley, inputs: start },
    training: { optimizer, iterations },
  });
  return solve(document, { update });
}

function plainly(optimizer: Optimizer, iterations: number): readonly [number, number] {
  const [ofX, ofY] = [new PlainOptimizer(optimizer), new PlainOptimizer(optimizer)];
  let [x, y] = [exact(start.x), exact(start.y)];
  for (let done = 0; done < iterations; done += 1) {
    const slope = slopes(x, y);
    [x, y] = [ofX.step(x, slope.x), ofY.step(y, slope.y)];
  }
  return [x.toNumber(), y.toNumber()];
}

function adam(biasCorrection: boolean) {
  return { name: "adam", learningRate: 0.1, beta1: 0.9, beta2: 0.999, biasCorrection } as const;
}

function outside(epsilon: number) {
  return { epsilon, epsilonPlacement: "outside" } as const;
}

function inside(epsilon: number) {
  return { epsilon, epsilonPlacement: "inside" } as const;
}

function relativeDifference(found = NaN, expected = NaN): number {
  return Math.abs(found - expected) / Math.max(1, Math.abs(expected));
}
