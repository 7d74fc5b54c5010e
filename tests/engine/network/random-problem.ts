import fc from "fast-check";
import type { Convention } from "#lib/engine/network/convention.ts";
import {
  activationNames,
  lossNames,
  type ActivationName,
  type Example,
  type Layer,
  type LossName,
  type Network,
} from "#lib/engine/network/network.ts";
import type { Training } from "#lib/engine/network/training.ts";
import type { Optimizer } from "#lib/engine/optimizers/optimizer.ts";
import type { Schedule } from "#lib/engine/optimizers/schedule.ts";

/** A network with its data, and how it learns. */
export interface Problem {
  readonly network: Network;
  readonly data: readonly Example[];
  readonly training: Training;
}

/** Every way to work a network out, those of the books among them. */
export const conventions: readonly Convention[] = [
  { grain: "gates", errorSign: 1, gradientLines: true },
  ...(["delta-rule", "chain-rule"] as const).flatMap((grain) =>
    ([1, -1] as const).flatMap((errorSign) =>
      [true, false].map((gradientLines) => ({ grain, errorSign, gradientLines })),
    ),
  ),
];

export function randomProblem(): fc.Arbitrary<Problem> {
  return randomNetwork().chain((network) =>
    randomData(network).chain((data) =>
      randomTraining(data.length).map((training) => ({ network, data, training })),
    ),
  );
}

/** Networks of one to three layers, of every activation, loss and kind of bias. */
export function randomNetwork(): fc.Arbitrary<Network> {
  const sizes = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 2, maxLength: 4 });
  return fc.tuple(sizes, fc.constantFrom(...lossNames)).chain(([units, loss]) =>
    fc
      .tuple(...units.slice(1).map((size, index) => layer(size, units[index] ?? 1)))
      .chain((layers) =>
        fc.constantFrom(...outputActivations(loss)).map((activation): Network => ({
          inputs: units[0] ?? 1,
          loss,
          layers: layers.map((each, index) =>
            index === layers.length - 1 ? { ...each, activation } : each,
          ),
        })),
      ),
  );
}

/** Cross-entropies take the logarithm of an output, which has to be positive (and less than 1). */
function outputActivations(loss: LossName): readonly ActivationName[] {
  if (loss === "cross-entropy") return ["softmax", "sigmoid", "softplus"];
  return loss === "binary-cross-entropy" ? ["sigmoid"] : activationNames;
}

function layer(units: number, fanIn: number): fc.Arbitrary<Layer> {
  return fc.record({
    units: fc.constant(units),
    activation: fc.constantFrom(...activationNames),
    alpha: fc.constantFrom(0.01, 0.3, 1),
    weights: fc.array(numbers(fanIn), { minLength: units, maxLength: units }),
    biases: fc.oneof(numbers(units), number(), fc.constant(null)),
  });
}

function number(): fc.Arbitrary<number> {
  return fc.integer({ min: -150, max: 150 }).map((hundredths) => hundredths / 100);
}

function numbers(count: number): fc.Arbitrary<number[]> {
  return fc.array(number(), { minLength: count, maxLength: count });
}

export function randomData({ inputs, layers, loss }: Network): fc.Arbitrary<Example[]> {
  const outputs = layers.at(-1)?.units ?? 0;
  const example = fc.record({ input: numbers(inputs), target: target(loss, outputs) });
  return fc.array(example, { minLength: 1, maxLength: 4 });
}

function target(loss: LossName, outputs: number): fc.Arbitrary<number[]> {
  const oneHot = fc
    .nat(outputs - 1)
    .map((right) => Array.from({ length: outputs }, (_, unit) => (unit === right ? 1 : 0)));
  const shares = numbers(outputs).map((values) => values.map((value) => Math.abs(value) / 1.5));
  switch (loss) {
    case "hinge":
      return oneHot;
    case "cross-entropy":
    case "binary-cross-entropy":
      return fc.oneof(oneHot, shares);
    case "half-squared-error":
    case "squared-error":
      return numbers(outputs);
  }
}

export function randomTraining(examples: number): fc.Arbitrary<Training> {
  return fc.record({
    optimizer: randomOptimizer(),
    epochs: fc.integer({ min: 1, max: 4 }),
    batchSize: fc.integer({ min: 1, max: examples }),
    reduction: fc.constantFrom("sum", "mean"),
    trainBiases: fc.boolean(),
    updateOrder: fc.constant("simultaneous"),
    weightDecay: fc.constantFrom(0, 0.01, 0.3),
    schedule: fc.option(randomSchedule()),
    shuffle: fc.option(fc.record({ seed: fc.nat(4_294_967_295) })),
  });
}

export function randomOptimizer(): fc.Arbitrary<Optimizer> {
  const learningRate = fc.constantFrom(0.01, 0.1, 0.5);
  const share = fc.constantFrom(0, 0.5, 0.9, 0.99);
  const epsilon = {
    epsilon: fc.constantFrom(1e-8, 0.01),
    epsilonPlacement: fc.constantFrom("outside" as const, "inside" as const),
  };
  return fc.oneof(
    fc.record({ name: fc.constant("sgd" as const), learningRate }),
    fc.record({
      name: fc.constantFrom("momentum" as const, "nesterov" as const),
      learningRate,
      momentum: share,
    }),
    fc.record({ name: fc.constant("adagrad" as const), learningRate, ...epsilon }),
    fc.record({ name: fc.constant("rmsprop" as const), learningRate, decay: share, ...epsilon }),
    fc.record({
      name: fc.constant("adam" as const),
      learningRate,
      beta1: share,
      beta2: share,
      biasCorrection: fc.boolean(),
      ...epsilon,
    }),
  );
}

function randomSchedule(): fc.Arbitrary<Schedule> {
  return fc.oneof(
    fc.record({
      name: fc.constant("step" as const),
      factor: fc.constantFrom(0.1, 0.5),
      every: fc.integer({ min: 1, max: 3 }),
    }),
    fc.record({
      name: fc.constantFrom("exponential" as const, "inverse-time" as const),
      rate: fc.constantFrom(0, 0.1, 1),
    }),
  );
}
