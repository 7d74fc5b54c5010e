import fc from "fast-check";
import { activationNames, lossNames, type Network } from "#lib/engine/network/network.ts";
import { deriveUpdate } from "#lib/engine/network/derive-update.ts";
import { exampleForm } from "#lib/engine/network/example-form.ts";
import type { Training } from "#lib/engine/network/training.ts";
import type { Derivation } from "#lib/engine/trace/derivation.ts";
import type { Naming, Notation } from "#lib/notation/notation.ts";

/** A network's update in symbols, with what names its quantities. */
export interface NamedDerivation {
  readonly derivation: Derivation;
  readonly naming: Naming;
}

/** Networks of up to three layers, trained in every way, as one notation works them out. */
export function randomUpdate(notation: Notation): fc.Arbitrary<NamedDerivation> {
  return fc
    .record({
      network: randomNetwork(),
      training: randomTraining(),
      batch: fc.integer({ min: 1, max: 2 }),
    })
    .map(({ network, training, batch }) => {
      const outputs = network.layers.at(-1)?.units ?? 0;
      const target = Array.from({ length: outputs }, (_, index) => (index === 0 ? 1 : 0));
      const form = exampleForm(network, { input: [], target });
      const forms = Array.from({ length: batch }, () => form);
      const derivation = deriveUpdate(network, forms, training, notation.convention);
      return { derivation, naming: namingOf(network, derivation) };
    });
}

function randomNetwork(): fc.Arbitrary<Network> {
  const layer = fc.record({
    units: fc.integer({ min: 1, max: 4 }),
    activation: fc.constantFrom(...activationNames),
    alpha: fc.constant(0.01),
    biases: fc.constantFrom("per-unit" as const, "shared" as const, "none" as const),
  });
  return fc
    .record({
      inputs: fc.integer({ min: 1, max: 11 }),
      layers: fc.array(layer, { minLength: 1, maxLength: 3 }),
      loss: fc.constantFrom(...lossNames),
    })
    .map(({ inputs, layers, loss }) => ({
      inputs,
      loss,
      layers: layers.map(({ units, activation, alpha, biases }, index) => ({
        units,
        activation,
        alpha,
        weights: Array.from({ length: units }, () =>
          Array.from({ length: layers[index - 1]?.units ?? inputs }, () => 0.5),
        ),
        biases:
          biases === "none"
            ? null
            : biases === "shared"
              ? 0.5
              : Array.from({ length: units }, () => 0.5),
      })),
    }));
}

function randomTraining(): fc.Arbitrary<Training> {
  const epsilon = { epsilon: 1e-8, epsilonPlacement: "outside" as const };
  return fc.record({
    optimizer: fc.constantFrom<Training["optimizer"]>(
      { name: "sgd", learningRate: 0.1 },
      { name: "momentum", learningRate: 0.1, momentum: 0.9 },
      { name: "nesterov", learningRate: 0.1, momentum: 0.9 },
      { name: "adagrad", learningRate: 0.1, ...epsilon },
      { name: "rmsprop", learningRate: 0.1, decay: 0.9, ...epsilon },
      {
        name: "adam",
        learningRate: 0.1,
        beta1: 0.9,
        beta2: 0.999,
        biasCorrection: true,
        ...epsilon,
      },
    ),
    epochs: fc.constant(1),
    batchSize: fc.constant(1),
    reduction: fc.constantFrom("sum" as const, "mean" as const),
    trainBiases: fc.boolean(),
    updateOrder: fc.constantFrom("simultaneous" as const, "output-first" as const),
    weightDecay: fc.constantFrom(0, 0.01),
    schedule: fc.constantFrom<Training["schedule"]>(
      null,
      { name: "step", factor: 0.5, every: 1 },
      { name: "exponential", rate: 0.1 },
      { name: "inverse-time", rate: 0.1 },
    ),
    shuffle: fc.constant(null),
  });
}

function namingOf({ inputs, layers, loss }: Network, { quantities }: Derivation): Naming {
  return {
    quantities,
    units: [inputs, ...layers.map((layer) => layer.units)],
    names: [null, ...layers.map(() => null)],
    biases: layers.map(({ biases }) =>
      biases === null ? "none" : typeof biases === "number" ? "shared" : "per-unit",
    ),
    separableLoss: loss !== "hinge" && layers.at(-1)?.activation !== "softmax",
  };
}
