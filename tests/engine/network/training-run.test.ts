import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { QuantityId } from "#lib/engine/expression/expression.ts";
import { canonical } from "#lib/engine/network/convention.ts";
import { batches, updatesPerEpoch } from "#lib/engine/network/batches.ts";
import { ids } from "#lib/engine/network/identifiers.ts";
import { TrainingRun } from "#lib/engine/network/training-run.ts";
import { NumericError } from "#lib/engine/trace/numeric-error.ts";
import { conventions, randomProblem, type Problem } from "./random-problem.ts";

const convention = fc.constantFrom(...conventions);

describe("the compiled program and the lines that explain it", () => {
  test("leave the same parameters and memory after several updates, to the last bit", () => {
    fc.assert(
      fc.property(calmProblem(), convention, (problem, steps) => {
        const compiled = runOf(problem, steps);
        const explained = runOf(problem, steps, (value) => value);
        for (let target = 1; target <= updatesOf(problem); target += 2) {
          compiled.advanceTo(target);
          explained.advanceTo(target);
          expect(compiled.done).toBe(target);
          expectSameBits(compiled.values, explained.values);
        }
      }),
      { numRuns: 120 },
    );
  });

  test("whether the updates are done at once or one by one", () => {
    fc.assert(
      fc.property(calmProblem(), convention, (problem, steps) => {
        const [atOnce, oneByOne] = [runOf(problem, steps), runOf(problem, steps)];
        const updates = updatesOf(problem);
        atOnce.advanceTo(updates);
        for (let done = 1; done <= updates; done += 1) oneByOne.advanceTo(done);
        expectSameBits(oneByOne.values, atOnce.values);
      }),
      { numRuns: 100 },
    );
  });

  test("with biases that stay as they are, and a last batch that is smaller", () => {
    const example = { input: [1], target: [1] };
    const problem: Problem = {
      network: {
        inputs: 1,
        loss: "squared-error",
        layers: [{ units: 1, activation: "identity", alpha: 1, weights: [[0]], biases: [0.5] }],
      },
      data: [example, example, example],
      training: {
        ...{ optimizer: { name: "sgd", learningRate: 0.25 }, epochs: 1, batchSize: 2 },
        ...{ reduction: "mean", trainBiases: false, updateOrder: "simultaneous" },
        ...{ weightDecay: 0, schedule: null, shuffle: null },
      },
    };
    const run = runOf(problem, canonical);
    run.advanceTo(2);
    // each update goes half of the way from o = w + ½ to the target 1
    expect(run.values.get("w.1.1.1")).toBe(0.375);
    expect(run.values.get("b.1.1")).toBe(0.5);
  });

  test("update N is explained from where N − 1 updates have led, and leads to where N do", () => {
    fc.assert(
      fc.property(calmProblem(), convention, fc.nat(5), (problem, steps, before) => {
        const run = runOf(problem, steps);
        run.advanceTo(before);
        const { given, values } = run.explain();
        const start = new Map(given.flatMap((id) => pairOf(id, values.get(id))));
        expectSameBits(run.values, new Map([...run.values, ...start]));
        const after = [...run.values].map(([id, value]): [QuantityId, number] => [
          id,
          values.get(ids.updated(id)) ?? value,
        ]);
        run.advanceTo(before + 1);
        expectSameBits(new Map(after), run.values);
      }),
      { numRuns: 200 },
    );
  });

  test("where a parameter is lost, name the first update, step and quantity that is too large", () => {
    let stopped = 0;
    fc.assert(
      fc.property(explosiveProblem(), convention, (problem, steps) => {
        const compiled = troubleOf(runOf(problem, steps));
        const explained = troubleOf(runOf(problem, steps, (value) => value));
        // what no parameter depends on may overflow and come back: then nobody needs it
        if (!compiled) return;
        expect(compiled.message).toBe(explained?.message);
        stopped += 1;
      }),
      { numRuns: 80 },
    );
    expect(stopped).toBeGreaterThan(10);
  });
});

describe("which examples an update sees", () => {
  const plan = fc.record({
    count: fc.integer({ min: 1, max: 20 }),
    batchSize: fc.integer({ min: 1, max: 20 }),
    shuffle: fc.option(fc.record({ seed: fc.nat(4_294_967_295) })),
  });

  test("each epoch sees each example once; the last batch may be smaller", () => {
    fc.assert(
      fc.property(plan, (given) => {
        const perEpoch = updatesPerEpoch(given);
        const drawn = take(batches(given), 3 * perEpoch);
        for (const epoch of [0, 1, 2]) {
          const own = drawn.slice(epoch * perEpoch, (epoch + 1) * perEpoch);
          expect(own.map((batch) => batch.epoch)).toEqual(own.map(() => epoch));
          const seen = own.flatMap(({ examples }) => examples);
          expect([...seen].sort((a, b) => a - b)).toEqual(range(given.count));
          if (!given.shuffle) expect(seen).toEqual(range(given.count));
          const sizes = own.map(({ examples }) => examples.length);
          expect(sizes.slice(0, -1).every((size) => size === given.batchSize)).toBe(true);
        }
      }),
    );
  });

  test("one seed gives one order, another seed another, and each epoch a new one", () => {
    const orders = (seed: number): string[] =>
      take(batches({ count: 12, batchSize: 12, shuffle: { seed } }), 5).map(({ examples }) =>
        examples.join(),
      );
    expect(orders(1)).toEqual(orders(1));
    expect(orders(1)).not.toEqual(orders(2));
    expect(new Set(orders(1)).size).toBe(5);
  });

  test("every order is about as likely as any other", () => {
    const drawn = take(batches({ count: 3, batchSize: 3, shuffle: { seed: 7 } }), 6000);
    const counts = new Map<string, number>();
    for (const { examples } of drawn)
      counts.set(examples.join(), (counts.get(examples.join()) ?? 0) + 1);
    expect(counts.size).toBe(6);
    // 1000 expected of each, with a standard deviation of 29
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});

function runOf(
  { network, data, training }: Problem,
  steps: (typeof conventions)[number],
  carry: ((value: number) => number) | null = null,
): TrainingRun {
  return new TrainingRun(network, data, training, steps, carry);
}

function updatesOf({ data, training }: Problem): number {
  return training.epochs * updatesPerEpoch({ count: data.length, ...training });
}

/** Problems in which no figure is lost within many updates. */
function calmProblem(): fc.Arbitrary<Problem> {
  return withLearningRate(0.01).filter(
    (problem) => troubleOf(runOf(problem, canonical, (value) => value)) === null,
  );
}

function explosiveProblem(): fc.Arbitrary<Problem> {
  return withLearningRate(1e30);
}

function withLearningRate(learningRate: number): fc.Arbitrary<Problem> {
  const order = fc.constantFrom("simultaneous" as const, "output-first" as const);
  return fc.tuple(randomProblem(), order).map(([problem, updateOrder]) => {
    const optimizer = { ...problem.training.optimizer, learningRate };
    return { ...problem, training: { ...problem.training, optimizer, updateOrder } };
  });
}

/** Where forty updates come to an end. */
function troubleOf(run: TrainingRun): NumericError | null {
  try {
    run.advanceTo(40);
  } catch (error) {
    if (error instanceof NumericError) return error;
    throw error;
  }
  return null;
}

function pairOf(id: QuantityId, value: number | undefined): [QuantityId, number][] {
  return value === undefined ? [] : [[id, value]];
}

function expectSameBits(
  found: ReadonlyMap<QuantityId, number>,
  expected: ReadonlyMap<QuantityId, number>,
): void {
  const differing = [...found].filter(([id, value]) => !Object.is(value, expected.get(id)));
  expect(differing).toEqual([]);
}

function take<T>(source: Generator<T, never>, count: number): T[] {
  return Array.from({ length: count }, () => source.next().value);
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
