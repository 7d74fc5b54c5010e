import type { LayerPlace } from "#lib/explanations/difference-words.ts";
import {
  activationNames,
  gateNames,
  lossNames,
  optimizerNames,
} from "#lib/explanations/en/names.ts";
import { capitalised } from "#lib/explanations/prose.ts";
import type { WhatIfWords } from "#lib/explanations/what-if-words.ts";

export const whatIfWords: WhatIfWords = {
  groups: {
    inputs: (datum) => inExample("Inputs", datum),
    targets: (datum) => inExample("Targets", datum),
    weights: (place) => `Weights into ${layerName(place)}`,
    biases: "Biases",
    training: "Training",
    variables: "Variables",
    constants: "Constants",
  },
  switches: {
    updateOrder: "Update order",
    biases: "Biases",
    activation: (place) => capitalised(layerName(place)),
    loss: "Loss",
    reduction: "Gradients of a batch",
    optimizer: "Method",
    gate: (gate) => capitalised(gateNames[gate]),
    rounding: "Rounding",
  },
  options: {
    updateOrder: { simultaneous: "all errors first", "output-first": "output weights first" },
    biases: (trained) => (trained ? "updated" : "fixed"),
    activation: activationNames,
    loss: lossNames,
    reduction: { sum: "added up", mean: "averaged" },
    optimizer: optimizerNames,
    gate: (whole) => (whole ? "one gate" : "taken apart"),
    rounding: {
      original: "as in the original",
      none: "none",
      carried: (digits) => `${digits} digits, carried on`,
      other: "another",
    },
  },
};

function inExample(title: string, datum: number | null): string {
  return datum === null ? title : `${title}, example ${datum}`;
}

function layerName({ number, of }: LayerPlace): string {
  if (number === of) return "output layer";
  return of === 2 ? "hidden layer" : `hidden layer ${number}`;
}
