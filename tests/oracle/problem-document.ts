import type { Problem } from "../engine/network/random-problem.ts";

/** A problem as a document states it, before it is read. */
export function documentOf({ data, network, training }: Problem): object {
  const layers = network.layers.map(({ alpha, ...layer }) => {
    const hasAlpha = layer.activation === "leaky-relu" || layer.activation === "elu";
    return hasAlpha ? { ...layer, activationParameters: { alpha } } : layer;
  });
  return {
    ...{ chalkgrad: 1, kind: "network", loss: network.loss, data, training },
    layers: [{ units: network.inputs }, ...layers],
  };
}
