import type { Model } from "#lib/document/model.ts";
import { numberedLayers, type NumberedLayer } from "#lib/engine/network/forward-pass.ts";
import { torchOptimizer, type TorchOptimizer } from "#lib/exports/programs/pytorch-optimizer.ts";

/** A network, and what sets its PyTorch program apart from another's. */
export interface TorchForm {
  readonly model: Model;
  readonly layers: readonly NumberedLayer[];
  /** The classic mistake: a layer's weights are new before they carry the error further down. */
  readonly outputFirst: boolean;
  /** `null` where each step is written out. */
  readonly optimizer: TorchOptimizer | null;
  /** Whether each product w·o has a tensor of its own. */
  readonly products: boolean;
}

export function torchForm(model: Model, products: boolean): TorchForm {
  const { network, training } = model;
  const outputFirst = training.updateOrder === "output-first";
  return {
    model,
    layers: numberedLayers(network),
    outputFirst,
    optimizer: outputFirst ? null : torchOptimizer(training.optimizer, training.schedule !== null),
    products,
  };
}

/** The tensors that the forward pass works out, in its order. */
export function tensorNames({ layers, products }: TorchForm): string[] {
  return layers.flatMap(({ number }) => [
    ...(products ? [`products${number}`] : []),
    `net${number}`,
    `out${number}`,
  ]);
}

/** The tensors that an update changes. */
export function trainedNames({ model, layers }: TorchForm): string[] {
  const { trainBiases } = model.training;
  return layers.flatMap(({ number, biases }) =>
    biases === null || !trainBiases ? [`W${number}`] : [`W${number}`, `b${number}`],
  );
}
