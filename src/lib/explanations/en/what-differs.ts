import type { LossName } from "#lib/engine/network/network.ts";
import type { DifferenceWords, LayerPlace, Switch } from "#lib/explanations/difference-words.ts";
import {
  activationNames,
  gateNames,
  lossNames,
  optimizerNames,
} from "#lib/explanations/en/names.ts";
import { capitalised, prose } from "#lib/explanations/prose.ts";

export const differenceWords: DifferenceWords = {
  value: (symbol, before, after) => prose`${symbol} is ${after} instead of ${before}.`,
  updateOrder: (order, layers) => {
    if (layers === 1) return "The order of updates matters only where there are hidden layers.";
    return order === "output-first"
      ? "Each layer is updated before the error terms below it are computed. So these pick up the new weights, not the ones that the forward pass used: the classic mistake. In this update the forward pass, the loss and the new output weights stay as they are."
      : "All error terms are computed before any weight is updated, so they belong to the weights that the forward pass used.";
  },
  trainBiases: (trained) =>
    trained
      ? "The biases are updated too, each against its own gradient."
      : "The biases stay as they are. Only the weights are updated.",
  reduction: (reduction, batchSize) => {
    if (batchSize === 1) return "With one example an update, the sum and the mean are the same.";
    return reduction === "mean"
      ? "The gradients of a batch are averaged instead of added up, so a larger batch does not make larger steps."
      : "The gradients of a batch are added up instead of averaged, so a larger batch makes larger steps.";
  },
  loss: lossSwitch,
  activation: (place, { before, after }) =>
    `${layerName(place)} uses ${activationNames[after]} instead of ${activationNames[before]}. Its outputs differ, and so does the slope by which errors are scaled on their way back.`,
  optimizer: ({ before, after }) =>
    `${capitalised(optimizerNames[after])} turns each gradient into a step, instead of ${optimizerNames[before]}. The rules for the gradients stay the same.`,
  group: (gate, whole) =>
    whole
      ? `Each ${gateNames[gate]} is whole: one step back, by the derivative of all of it. The exact gradients stay the same.`
      : `Each ${gateNames[gate]} is taken apart into gates with a derivative of their own. The exact gradients stay the same.`,
  rounding: (habit) => {
    switch (habit) {
      case "exact":
        return "Nothing is rounded: figures are shown to ten digits.";
      case "shown":
        return "Figures are rounded where they are shown. The calculation goes on with all digits.";
      case "carried":
        return "Figures are rounded, and the calculation goes on with the rounded ones.";
    }
  },
  other: (path) => `The field ${path} of the example is another one.`,
};

function lossSwitch({ before, after }: Switch<LossName>): string {
  if (before === "half-squared-error" && after === "squared-error")
    return "Without the ½, the loss, each error term and each gradient of the loss are twice as large for the same weights.";
  if (before === "squared-error" && after === "half-squared-error")
    return "With the ½, the loss, each error term and each gradient of the loss are half as large for the same weights.";
  return `The loss is ${lossNames[after]} instead of ${lossNames[before]}. That changes the error of the output units; how it is passed back stays the same.`;
}

function layerName({ number, of }: LayerPlace): string {
  if (number === of) return "The output layer";
  return of === 2 ? "The hidden layer" : `Hidden layer ${number}`;
}
