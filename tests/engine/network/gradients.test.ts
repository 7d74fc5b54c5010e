import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { referencesOf } from "#lib/engine/expression/references.ts";
import { canonical } from "#lib/engine/network/convention.ts";
import { ids } from "#lib/engine/network/identifiers.ts";
import { initialParameters } from "#lib/engine/network/values.ts";
import { errorTerms, explainBatch, gradientOf, isNearKink, lossAt } from "./gradients.ts";
import { conventions, randomProblem, type Problem } from "./random-problem.ts";

/** Each way adds up the same products in another order. */
const rounding = 1e-12;

describe("however a network is worked out", () => {
  test("delta rule, chain rule and reverse sweep give each unit the same error term", () => {
    forEachProblem((problem) => {
      const expected = explainBatch(problem, canonical);
      for (const convention of conventions) {
        const trace = explainBatch(problem, convention);
        for (const datum of dataOf(problem)) {
          const [found, due] = [trace, expected].map((each) => errorTerms(problem, each, datum));
          expect(furthest(found ?? [], due ?? []), convention.grain).toBeLessThan(rounding);
        }
      }
    });
  });

  test("and each parameter the same gradient and the same new value", () => {
    forEachProblem((problem) => {
      const expected = explainBatch(problem, canonical);
      for (const convention of conventions) {
        const trace = explainBatch(problem, convention);
        for (const parameter of initialParameters(problem.network).keys()) {
          const after = ids.updated(parameter);
          const [a = NaN, b = NaN] = [trace, expected].map(({ values }) => values.get(after));
          expect(furthest([a], [b]), after).toBeLessThan(rounding);
          for (const datum of dataOf(problem)) {
            const gradient = gradientOf(expected, datum, parameter) ?? NaN;
            const found = gradientOf(trace, datum, parameter) ?? gradient;
            expect(furthest([found], [gradient]), parameter).toBeLessThan(rounding);
          }
        }
      }
    });
  });

  test("and it is the slope of the loss: the central difference", () => {
    const h = 1e-5;
    let checked = 0;
    forEachProblem((problem) => {
      const trace = explainBatch(problem, canonical);
      if (isNearKink(problem, trace, 1e-3)) return;
      const parameters = initialParameters(problem.network);
      const lossWith = (id: string, value: number, datum: number | null): number =>
        lossAt(problem, datum ?? 1, new Map(parameters).set(id, value));
      for (const datum of dataOf(problem))
        for (const [id, value] of parameters) {
          const change = lossWith(id, value + h, datum) - lossWith(id, value - h, datum);
          const gradient = gradientOf(trace, datum, id) ?? NaN;
          expect(furthest([gradient], [change / (2 * h)]), id).toBeLessThan(1e-7);
          checked += 1;
        }
    });
    expect(checked).toBeGreaterThan(1000);
  });
});

test("the gradients of a batch are added up, or their mean is taken; then λw is added", () => {
  fc.assert(
    fc.property(randomProblem(), (problem) => {
      const { data, network, training } = problem;
      const trace = explainBatch(problem, canonical);
      const parameters = initialParameters(network);
      for (const [id, value] of parameters) {
        const single = data.map((example) => {
          const alone = explainBatch({ ...problem, data: [example] }, canonical);
          return gradientOf(alone, null, id) ?? NaN;
        });
        const sum = single.reduce((total, each) => total + each);
        const combined = training.reduction === "mean" ? sum / data.length : sum;
        const decay = id.startsWith("w") ? training.weightDecay * value : 0;
        const after = trace.values.get(ids.updated(id)) ?? NaN;
        expect(furthest([after], [value - (combined + decay)]), id).toBeLessThan(rounding);
      }
    }),
    { numRuns: 100 },
  );
});

test("where the loss depends on no parameter, as hinge with one class, all gradients are 0", () => {
  const [weight, bias] = [0.5, -0.25];
  const problem: Problem = {
    network: {
      inputs: 1,
      loss: "hinge",
      layers: [{ units: 1, activation: "identity", alpha: 1, weights: [[weight]], biases: [bias] }],
    },
    data: [{ input: [2], target: [1] }],
    training: {
      optimizer: { name: "sgd", learningRate: 1 },
      epochs: 1,
      batchSize: 1,
      reduction: "sum",
      trainBiases: true,
      updateOrder: "simultaneous",
      weightDecay: 0,
      schedule: null,
      shuffle: null,
    },
  };
  for (const convention of conventions) {
    const { values } = explainBatch(problem, convention);
    expect([values.get("E"), values.get("w.1.1.1+"), values.get("b.1.1+")]).toEqual([
      0,
      weight,
      bias,
    ]);
  }
});

test("each quantity is defined once, from what is given or defined before it", () => {
  fc.assert(
    fc.property(randomProblem(), fc.constantFrom(...conventions), (problem, convention) => {
      const { given, quantities, steps } = explainBatch(problem, convention);
      const known = new Set(given);
      expect(known.size).toBe(given.length);
      for (const { definition, id, law, uses } of steps) {
        expect(referencesOf(definition)).toEqual(uses);
        expect(uses.filter((each) => !known.has(each))).toEqual([]);
        expect(known.has(id)).toBe(false);
        known.add(id);
        const mentioned = law === null ? [] : referencesOf(law);
        expect(mentioned.filter((each) => !quantities.has(each))).toEqual([]);
      }
      expect([...known].filter((id) => !quantities.has(id))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test("with the output weights first, the layer below sees the weights as they are after the update", () => {
  fc.assert(
    fc.property(randomProblem(), fc.constantFrom(...conventions), (problem, convention) => {
      const training = { ...problem.training, updateOrder: "output-first" as const };
      const { steps } = explainBatch({ ...problem, training }, convention);
      const read = steps.flatMap(({ phase, uses }) => (phase === "backward" ? uses : []));
      const layers = problem.network.layers.length;
      const hidden = read.filter((id) => /^w\.\d+\.\d+\.\d+\+$/.test(id));
      expect(hidden.length > 0).toBe(layers > 1);
    }),
    { numRuns: 100 },
  );
});

function forEachProblem(check: (problem: Problem) => void): void {
  fc.assert(fc.property(randomProblem(), check), { numRuns: 100 });
}

/** The numbers of the examples in the batch. */
function dataOf({ data }: Problem): (number | null)[] {
  return data.map((_, index) => (data.length === 1 ? null : index + 1));
}

/** The largest |a − b| / max(1, |b|). */
function furthest(found: readonly number[], expected: readonly number[]): number {
  const differences = expected.map((value, index) => {
    const difference = Math.abs((found[index] ?? NaN) - value) / Math.max(1, Math.abs(value));
    return Number.isNaN(difference) ? Infinity : difference;
  });
  return Math.max(0, ...differences);
}
