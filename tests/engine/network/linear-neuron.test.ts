import type { Decimal } from "decimal.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { batches, updatesPerEpoch } from "#lib/engine/network/batches.ts";
import { canonical } from "#lib/engine/network/convention.ts";
import type { Example } from "#lib/engine/network/network.ts";
import { TrainingRun } from "#lib/engine/network/training-run.ts";
import type { Training } from "#lib/engine/network/training.ts";
import type { Schedule } from "#lib/engine/optimizers/schedule.ts";
import { exact, PlainOptimizer } from "../optimizers/plain-optimizer.ts";
import { randomTraining } from "./random-problem.ts";

/** o = w₁x₁ + w₂x₂ + b for E = ½(t − o)²: its gradients are −(t − o)x and −(t − o). */
const start = { weights: [0.31, -0.77], bias: 0.13 };
const data: readonly Example[] = [
  { input: [0.52, -1.21], target: [0.83] },
  { input: [-0.37, 0.44], target: [-0.61] },
  { input: [1.13, 0.72], target: [0.29] },
];

/**
 * Batches, reductions, weight decay, schedules and optimisers all at once, held against the same
 * written out for one linear neuron with forty digits.
 */
test("a linear neuron learns as the plain algorithm does", () => {
  fc.assert(
    fc.property(randomTraining(data.length), (training) => {
      const run = new TrainingRun(network, data, training, canonical, null);
      const updates = training.epochs * updatesPerEpoch({ count: data.length, ...training });
      run.advanceTo(updates);
      const expected = plainly(training, updates);
      ["w.1.1.1", "w.1.1.2", "b.1.1"].forEach((id, index) => {
        const difference = Math.abs((run.values.get(id) ?? NaN) - (expected[index] ?? NaN));
        expect(difference, id).toBeLessThan(1e-10);
      });
    }),
    { numRuns: 150 },
  );
});

test.each<[Schedule, readonly number[]]>([
  [{ name: "step", factor: 0.5, every: 2 }, [0.1, 0.1, 0.05, 0.05, 0.025]],
  [{ name: "exponential", rate: 0.1 }, [0, 1, 2, 3, 4].map((t) => 0.1 * Math.exp(-0.1 * t))],
  [{ name: "inverse-time", rate: 0.5 }, [0.1, 0.1 / 1.5, 0.05, 0.04, 0.1 / 3]],
])("the schedule %j lowers the learning rate with each epoch done", (schedule, rates) => {
  const training = { ...plainTraining, batchSize: 2, schedule };
  const run = new TrainingRun(network, data, training, canonical, null);
  for (const [epoch, rate] of rates.entries()) {
    for (const update of [2 * epoch, 2 * epoch + 1]) {
      run.advanceTo(update);
      expect(run.explain().values.get("hyper.learning-rate")).toBeCloseTo(rate, 15);
    }
  }
});

const network = {
  inputs: 2,
  loss: "half-squared-error",
  layers: [
    { units: 1, activation: "identity", alpha: 1, weights: [start.weights], biases: [start.bias] },
  ],
} as const;

const plainTraining: Training = {
  ...{ optimizer: { name: "sgd", learningRate: 0.1 }, epochs: 5, batchSize: 1, reduction: "sum" },
  ...{ trainBiases: true, updateOrder: "simultaneous", weightDecay: 0, schedule: null },
  shuffle: null,
};

/** The parameters after so many updates: both weights, then the bias. */
function plainly(training: Training, updates: number): number[] {
  const drawn = batches({ count: data.length, ...training });
  let parameters = [...start.weights, start.bias].map(exact);
  const optimizers = parameters.map(() => new PlainOptimizer(training.optimizer));
  for (let done = 0; done < updates; done += 1) {
    const { epoch, examples } = drawn.next().value;
    const rate = exact(training.optimizer.learningRate).times(lowered(training.schedule, epoch));
    const gradients = batchGradient(training, parameters, examples);
    const trained = training.trainBiases ? 3 : 2;
    parameters = parameters.map((parameter, index) =>
      index < trained
        ? (optimizers[index]?.step(parameter, gradients[index] ?? exact(NaN), rate) ?? parameter)
        : parameter,
    );
  }
  return parameters.map((parameter) => parameter.toNumber());
}

function batchGradient(
  { reduction, weightDecay }: Training,
  parameters: readonly Decimal[],
  examples: readonly number[],
): Decimal[] {
  const sums = [exact(0), exact(0), exact(0)];
  for (const index of examples) {
    const { input, target } = data[index] ?? { input: [], target: [] };
    const factors = [...input, 1].map(exact);
    const output = parameters.reduce(
      (sum, each, i) => sum.plus(each.times(factors[i] ?? NaN)),
      exact(0),
    );
    const missing = exact(target[0] ?? NaN).minus(output);
    factors.forEach((factor, i) => {
      sums[i] = (sums[i] ?? exact(NaN)).minus(missing.times(factor));
    });
  }
  return sums.map((sum, i) => {
    const combined = reduction === "mean" ? sum.div(examples.length) : sum;
    const isWeight = i < 2;
    return isWeight ? combined.plus((parameters[i] ?? exact(NaN)).times(weightDecay)) : combined;
  });
}

function lowered(schedule: Schedule | null, epoch: number): Decimal {
  switch (schedule?.name) {
    case "step":
      return exact(schedule.factor).pow(Math.floor(epoch / schedule.every));
    case "exponential":
      return exact(-schedule.rate).times(epoch).exp();
    case "inverse-time":
      return exact(1).div(exact(schedule.rate).times(epoch).plus(1));
    case undefined:
      return exact(1);
  }
}
