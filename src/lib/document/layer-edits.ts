import { EditError } from "#lib/document/edit-error.ts";
import { editorLimits } from "#lib/document/editor-limits.ts";
import {
  fittedBiases,
  withLayers,
  type BiasKind,
  type ComputedLayer,
  type InputLayer,
} from "#lib/document/network-layers.ts";
import { placeholders } from "#lib/document/placeholder.ts";
import type { NetworkDocument } from "#lib/document/schema.ts";
import { drawParameters, type Initialisation } from "#lib/engine/network/initialisation.ts";
import { mulberry32 } from "#lib/engine/network/mulberry32.ts";

/** A new layer in front of another one. It computes as the layer before it does. */
export function layerAdded(document: NetworkDocument, before: number): object {
  const [input, ...computed] = document.layers;
  const next = computed[before - 1];
  if (!next) throw new Error(`internal: there is no layer ${before}`);
  if (computed.length >= editorLimits.layers) return tooManyLayers();
  const { activation, activationParameters } = computed[before - 2] ?? hidden;
  const biases = next.biases === null ? null : placeholders.bias;
  const layer: ComputedLayer = {
    units: 2,
    activation,
    activationParameters,
    weights: [],
    biases: Array.isArray(next.biases) ? [] : biases,
    names: null,
  };
  return withLayers(document, input, computed.toSpliced(before - 1, 0, layer));
}

/** What a first hidden layer computes. */
const hidden = { activation: "sigmoid", activationParameters: { alpha: null } } as const;

function tooManyLayers(): EditError {
  const { layers } = editorLimits;
  return new EditError(
    `At most ${layers} layers after the input: a longer chain can’t be followed in one picture.`,
  );
}

/** The layers on both sides of it are joined. */
export function layerRemoved(document: NetworkDocument, layer: number): object {
  const [input, ...computed] = document.layers;
  if (computed.length === 1) return new EditError("A network needs one layer after its input.");
  return withLayers(document, input, computed.toSpliced(layer - 1, 1));
}

/** A layer changes places with the one after it. */
export function layersSwapped(document: NetworkDocument, layer: number): object {
  const [input, ...computed] = document.layers;
  const [first, second] = computed.slice(layer - 1, layer + 1);
  if (layer < 1 || !first || !second) throw new Error(`internal: nothing after layer ${layer}`);
  return withLayers(document, input, computed.toSpliced(layer - 1, 2, second, first));
}

/** A layer with another number of units; the last ones come and go. */
export function resized(
  document: NetworkDocument,
  layer: number,
  units: number,
): NetworkDocument | EditError {
  const [input, ...computed] = document.layers;
  const before = document.layers[layer]?.units ?? 0;
  if (units > before && units > editorLimits.units)
    return new EditError(
      `At most ${editorLimits.units} units in a layer: with more, no wire can be told from the next.`,
    );
  if (units < 1) return new EditError("A layer needs one unit.");
  if (layer === 0) return withLayers(document, { ...input, units }, computed);
  const layers = computed.map((each, index) => (index === layer - 1 ? { ...each, units } : each));
  return withLayers(document, input, layers);
}

/** Other fields of one layer; whether they fit the others is for the format to say. */
export function withLayer(
  document: NetworkDocument,
  layer: number,
  fields: object,
): NetworkDocument {
  const [input, ...computed] = document.layers;
  const changed = <Layer extends InputLayer>(each: Layer, index: number): Layer =>
    index === layer ? { ...each, ...fields } : each;
  return {
    ...document,
    layers: [changed(input, 0), ...computed.map((each, index) => changed(each, index + 1))],
  };
}

/** Biases of another kind, with what can be kept of their numbers. */
export function biasesChanged(document: NetworkDocument, layer: number, kind: BiasKind): object {
  const [, ...computed] = document.layers;
  const changed = computed[layer - 1];
  if (!changed) throw new Error(`internal: layer ${layer} has no biases`);
  return withLayer(document, layer, { biases: fittedBiases(changed.biases, kind, changed.units) });
}

/** How all weights of a network are drawn anew. */
export interface Drawing {
  readonly initialisation: Initialisation;
  /** Gives the same numbers each time. */
  readonly seed: number;
  readonly decimals: number;
}

/** New weights and biases for every layer, the first layer's first. */
export function parametersDrawn(
  document: NetworkDocument,
  { initialisation, seed, decimals }: Drawing,
): object {
  const random = mulberry32(seed);
  const [input, ...computed] = document.layers;
  const drawn = computed.map((layer, index) => {
    const sources = (computed[index - 1] ?? input).units;
    return { ...layer, ...drawParameters(initialisation, { ...layer, sources }, random, decimals) };
  });
  return { ...document, layers: [input, ...drawn] };
}
