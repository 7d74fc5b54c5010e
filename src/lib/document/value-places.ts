import type { Path } from "#lib/document/place.ts";
import type { Document, ExpressionDocument, NetworkDocument } from "#lib/document/schema.ts";
import type { QuantityId } from "#lib/engine/expression/expression.ts";
import { batches, type Batch, type BatchPlan } from "#lib/engine/network/batches.ts";
import { ids } from "#lib/engine/network/identifiers.ts";
import type { Optimizer } from "#lib/engine/optimizers/optimizer.ts";
import type { Schedule } from "#lib/engine/optimizers/schedule.ts";

type Places = ReadonlyMap<QuantityId, Path>;
type Entry = readonly [QuantityId, Path];

/**
 * Where a document keeps the value of each quantity that is given rather than computed: inputs,
 * targets, weights, biases, constants, the settings of the optimiser.
 *
 * @param update the update whose quantities are meant, from 1: another update may see other examples
 */
export function valuePlaces(document: Document, update = 1): Places {
  return new Map(
    document.kind === "network" ? networkEntries(document, update) : programEntries(document),
  );
}

function programEntries({ inputs, constants, training }: ExpressionDocument): Entry[] {
  return [
    ...Object.keys(inputs).map((name): Entry => [name, ["inputs", name]]),
    ...Object.keys(constants).map((name): Entry => [name, ["constants", name]]),
    ...(training ? optimizerEntries(training.optimizer, null) : []),
  ];
}

function networkEntries(document: NetworkDocument, update: number): Entry[] {
  const { optimizer, schedule } = document.training;
  return [
    ...exampleEntries(document, update),
    ...parameterEntries(document),
    ...optimizerEntries(optimizer, schedule),
    [ids.hyperparameter("weight-decay"), ["training", "weightDecay"]],
  ];
}

function exampleEntries({ data, training }: NetworkDocument, update: number): Entry[] {
  const { examples } = batchOf({ count: data.length, ...training }, update);
  return examples.flatMap((index, place) => {
    const datum = examples.length === 1 ? null : place + 1;
    const { input = [], target = [] } = data[index] ?? {};
    return [
      ...input.map((_, at): Entry => [ids.input(at + 1, datum), ["data", index, "input", at]]),
      ...target.map((_, at): Entry => [ids.target(at + 1, datum), ["data", index, "target", at]]),
    ];
  });
}

function batchOf(plan: BatchPlan, update: number): Batch {
  const all = batches(plan);
  for (let done = 1; done < update; done += 1) all.next();
  return all.next().value;
}

function parameterEntries({ layers }: NetworkDocument): Entry[] {
  const [, ...computed] = layers;
  return computed.flatMap(({ weights, biases }, index) => {
    const layer = index + 1;
    return [
      ...weights.flatMap((row, unit) =>
        row.map((_, from): Entry => [
          ids.weight(layer, unit + 1, from + 1),
          ["layers", layer, "weights", unit, from],
        ]),
      ),
      ...biasEntries(biases, layer),
    ];
  });
}

function biasEntries(biases: readonly number[] | number | null, layer: number): Entry[] {
  if (biases === null) return [];
  if (typeof biases === "number") return [[ids.bias(layer, null), ["layers", layer, "biases"]]];
  return biases.map((_, at): Entry => [ids.bias(layer, at + 1), ["layers", layer, "biases", at]]);
}

/** A schedule starts from a learning rate of its own name; the rate it arrives at is computed. */
function optimizerEntries(optimizer: Optimizer, schedule: Schedule | null): Entry[] {
  const rate = schedule ? "initial-learning-rate" : "learning-rate";
  return [
    [ids.hyperparameter(rate), ["training", "optimizer", "learningRate"]],
    ...settingsOf(optimizer).map((name): Entry => [
      ids.hyperparameter(name),
      ["training", "optimizer", name],
    ]),
    ...(schedule ? [scheduleEntry(schedule)] : []),
  ];
}

/** The settings that have the same name in a document and in the equations. */
function settingsOf({
  name,
}: Optimizer): readonly ("momentum" | "decay" | "beta1" | "beta2" | "epsilon")[] {
  switch (name) {
    case "sgd":
      return [];
    case "momentum":
    case "nesterov":
      return ["momentum"];
    case "adagrad":
      return ["epsilon"];
    case "rmsprop":
      return ["decay", "epsilon"];
    case "adam":
      return ["beta1", "beta2", "epsilon"];
  }
}

function scheduleEntry({ name }: Schedule): Entry {
  switch (name) {
    case "step":
      return [ids.hyperparameter("schedule-factor"), ["training", "schedule", "factor"]];
    case "exponential":
    case "inverse-time":
      return [ids.hyperparameter("schedule-rate"), ["training", "schedule", "rate"]];
  }
}
