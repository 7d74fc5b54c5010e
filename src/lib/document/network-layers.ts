import { isOneHot } from "#lib/document/one-hot.ts";
import { fittedList, fittedWeights, placeholders } from "#lib/document/placeholder.ts";
import type { NetworkDocument } from "#lib/document/schema.ts";
import { fittedNames } from "#lib/document/unit-names.ts";
import type { LossName } from "#lib/engine/network/network.ts";

export type InputLayer = NetworkDocument["layers"][0];
export type ComputedLayer = NetworkDocument["layers"][1];
export type Datum = NetworkDocument["data"][number];

/** How a layer has its biases. */
export const biasKinds = ["per-unit", "shared", "none"] as const;
export type BiasKind = (typeof biasKinds)[number];

export function biasKindOf({ biases }: Pick<ComputedLayer, "biases">): BiasKind {
  if (biases === null) return "none";
  return typeof biases === "number" ? "shared" : "per-unit";
}

/** Biases of another kind or number, with the numbers that can be kept. */
export function fittedBiases(
  biases: ComputedLayer["biases"],
  kind: BiasKind,
  units: number,
): ComputedLayer["biases"] {
  const first = typeof biases === "number" ? biases : (biases?.[0] ?? placeholders.bias);
  switch (kind) {
    case "none":
      return null;
    case "shared":
      return first;
    case "per-unit":
      return Array.isArray(biases)
        ? fittedList(biases, units, placeholders.bias)
        : fittedList([], units, first);
  }
}

/**
 * The document with these layers. Every weight, bias, name, input and target that still has a place
 * stays there; what is new is a placeholder.
 */
export function withLayers(
  document: NetworkDocument,
  input: InputLayer,
  computed: readonly ComputedLayer[],
): NetworkDocument {
  const taken = new Set([input, ...computed].flatMap(({ names }) => names ?? []));
  const named = <Layer extends InputLayer>(layer: Layer): Layer => {
    const names = fittedNames(layer.names, layer.units, taken);
    for (const name of names ?? []) taken.add(name);
    return { ...layer, names };
  };
  const first = named(input);
  const rest = computed.map((layer, index) =>
    named(fitted(layer, (computed[index - 1] ?? input).units)),
  );
  const outputs = computed.at(-1)?.units ?? 0;
  const data = document.data.map((datum) =>
    fittedDatum(datum, input.units, outputs, document.loss),
  );
  return { ...document, layers: [first, ...rest], data };
}

function fitted(layer: ComputedLayer, sources: number): ComputedLayer {
  return {
    ...layer,
    weights: fittedWeights(layer.weights, layer.units, sources),
    biases: fittedBiases(layer.biases, biasKindOf(layer), layer.units),
  };
}

function fittedDatum(
  { input, target }: Datum,
  inputs: number,
  outputs: number,
  loss: LossName,
): Datum {
  const targets = fittedList(target, outputs, placeholders.target);
  return {
    input: fittedList(input, inputs, placeholders.input),
    target: loss === "hinge" ? oneHot(targets) : targets,
  };
}

/** The class of the largest number as a single 1: what the hinge loss asks for. */
export function oneHot(target: readonly number[]): number[] {
  if (isOneHot(target)) return [...target];
  const right = target.indexOf(Math.max(...target));
  return target.map((_, index) => (index === right ? 1 : 0));
}
