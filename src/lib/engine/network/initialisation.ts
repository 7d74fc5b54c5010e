import type { Layer } from "#lib/engine/network/network.ts";
import { roundFigure } from "#lib/engine/trace/figure.ts";

export const initialisationNames = ["zeros", "uniform", "xavier", "he"] as const;

/** How the first weights and biases of a layer are drawn. */
export type Initialisation =
  /** All 0: the units of a layer then stay alike, which is worth seeing once. */
  | { readonly name: "zeros" }
  /** Weights and biases from the interval ±`bound`: small random numbers, as textbooks begin. */
  | { readonly name: "uniform"; readonly bound: number }
  /**
   * Weights from the interval ±√(6/(n + m)), n inputs and m units of the layer; biases 0: the
   * “normalized initialization” of Glorot & Bengio, “Understanding the difficulty of training
   * deep feedforward neural networks” (AISTATS 2010), equation 16.
   */
  | { readonly name: "xavier" }
  /**
   * Weights from a normal distribution of variance 2/n, n inputs of the layer; biases 0: He,
   * Zhang, Ren & Sun, “Delving Deep into Rectifiers” (ICCV 2015), equation 10.
   */
  | { readonly name: "he" };

/** The layer that is drawn for. What kind of biases it has stays as it is. */
export interface DrawnLayer extends Pick<Layer, "units" | "biases"> {
  /** The units of the layer before. */
  readonly sources: number;
}

export interface Parameters {
  /** units × sources */
  readonly weights: number[][];
  readonly biases: number[] | number | null;
}

/**
 * First weights and biases of a layer. For a network draw layer by layer from one source.
 *
 * @param random numbers in [0, 1): `mulberry32(seed)` gives the same for the same seed
 * @param decimals how many a drawn number has, so that it can be read and copied by hand
 */
export function drawParameters(
  initialisation: Initialisation,
  { units, sources, biases }: DrawnLayer,
  random: () => number,
  decimals: number,
): Parameters {
  const draw = distribution(initialisation, sources, units, random);
  // `+ 0`: a small negative number is rounded to 0, not to −0
  const readable = (): number => roundFigure(draw(), { decimals }) + 0;
  const bias = initialisation.name === "uniform" ? readable : () => 0;
  return {
    weights: Array.from({ length: units }, () => Array.from({ length: sources }, readable)),
    biases: drawnBiases(biases, units, bias),
  };
}

function distribution(
  initialisation: Initialisation,
  sources: number,
  units: number,
  random: () => number,
): () => number {
  switch (initialisation.name) {
    case "zeros":
      return () => 0;
    case "uniform":
      return uniform(initialisation.bound, random);
    case "xavier":
      return uniform(Math.sqrt(6 / (sources + units)), random);
    case "he":
      return normal(Math.sqrt(2 / sources), random);
  }
}

function uniform(bound: number, random: () => number): () => number {
  return () => bound * (2 * random() - 1);
}

/** Box & Muller, “A note on the generation of random normal deviates” (1958). */
function normal(deviation: number, random: () => number): () => number {
  return () => {
    // 1 − u lies in (0, 1]: its logarithm is finite
    const radius = Math.sqrt(-2 * Math.log(1 - random()));
    return deviation * radius * Math.cos(2 * Math.PI * random());
  };
}

function drawnBiases(
  biases: Layer["biases"],
  units: number,
  bias: () => number,
): Parameters["biases"] {
  if (biases === null) return null;
  return typeof biases === "number" ? bias() : Array.from({ length: units }, bias);
}
