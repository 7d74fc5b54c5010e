import type { NetworkDocument } from "#lib/document/schema.ts";
import type { Example, Layer, Network } from "#lib/engine/network/network.ts";
import { updatesPerEpoch } from "#lib/engine/network/batches.ts";
import type { Training } from "#lib/engine/network/training.ts";

/** What a network document says, as the engine takes it. */
export interface Model {
  readonly network: Network;
  readonly data: readonly Example[];
  readonly training: Training;
  /** The updates that the document asks for. */
  readonly updates: number;
}

export function modelOf({ layers, loss, data, training }: NetworkDocument): Model {
  const [input, ...rest] = layers;
  const plan = { count: data.length, batchSize: training.batchSize, shuffle: training.shuffle };
  return {
    network: { inputs: input.units, layers: rest.map(layerOf), loss },
    data,
    training,
    updates: training.epochs * updatesPerEpoch(plan),
  };
}

function layerOf(layer: NetworkDocument["layers"][1]): Layer {
  const { units, activation, weights, biases } = layer;
  const usual = activation === "elu" ? 1 : 0.01;
  return { units, activation, weights, biases, alpha: layer.activationParameters.alpha ?? usual };
}
