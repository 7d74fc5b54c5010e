import type { QuantityId } from "#lib/engine/expression/expression.ts";
import { biasId, numberedLayers, oneTo } from "#lib/engine/network/forward-pass.ts";
import { ids } from "#lib/engine/network/identifiers.ts";
import type { Example, Network } from "#lib/engine/network/network.ts";
import type { Training } from "#lib/engine/network/training.ts";
import { optimizerSettings } from "#lib/engine/optimizers/registry.ts";
import { scheduleSettings } from "#lib/engine/optimizers/schedule.ts";

/** The weights and biases that a network starts from. */
export function initialParameters(network: Network): Map<QuantityId, number> {
  const values = new Map<QuantityId, number>();
  for (const layer of numberedLayers(network)) {
    for (const unit of oneTo(layer.units)) {
      layer.weights[unit - 1]?.forEach((weight, index) => {
        values.set(ids.weight(layer.number, unit, index + 1), weight);
      });
      const bias = biasId(layer, unit);
      if (bias !== null) values.set(bias, biasValue(layer.biases, unit));
    }
  }
  return values;
}

function biasValue(biases: readonly number[] | number | null, unit: number): number {
  if (typeof biases === "number") return biases;
  return biases?.[unit - 1] ?? 0;
}

/** The inputs and targets of a batch. */
export function exampleValues(batch: readonly Example[]): Map<QuantityId, number> {
  const values = new Map<QuantityId, number>();
  batch.forEach(({ input, target }, index) => {
    const datum = batch.length === 1 ? null : index + 1;
    input.forEach((value, unit) => values.set(ids.input(unit + 1, datum), value));
    target.forEach((value, unit) => values.set(ids.target(unit + 1, datum), value));
  });
  return values;
}

/** The optimiser's settings as they stand at an update. */
export function hyperparameterValues(
  training: Training,
  update: { readonly number: number; readonly epoch: number },
): Map<QuantityId, number> {
  const { optimizer, schedule, weightDecay } = training;
  const settings = {
    ...optimizerSettings(optimizer),
    iteration: update.number,
    "weight-decay": weightDecay,
    ...(schedule
      ? scheduleSettings(schedule, optimizer.learningRate, update.epoch)
      : { "learning-rate": optimizer.learningRate }),
  };
  return new Map(
    Object.entries(settings).map(([name, value]) => [`hyper.${name}`, value] as const),
  );
}
