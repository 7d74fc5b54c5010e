import type { NumberedLayer } from "#lib/engine/network/forward-pass.ts";
import { trainedNames, type NumpyForm } from "#lib/exports/programs/numpy-form.ts";
import {
  deltaLines,
  lossLines,
  outputCode,
  outputDeltaLines,
} from "#lib/exports/programs/numpy-layer.ts";
import { memoryNames, rateLines, updateLines } from "#lib/exports/programs/numpy-update.ts";
import { pythonNumber } from "#lib/exports/programs/program.ts";

/** The forward pass of x, and its loss against t. */
export function forwardLines({ model, layers }: NumpyForm): string[] {
  const lines = layers.flatMap(({ number, activation, alpha, biases }) => {
    const net = `net${number}`;
    const bias = biases === null ? "" : ` + b${number}`;
    return [
      `${net} = ${inputOf(number)} @ W${number}.T${bias}`,
      `out${number} = ${outputCode(activation, net, pythonNumber(alpha))}`,
    ];
  });
  return [...lines, ...lossLines(model.network.loss, `out${layers.length}`)];
}

export function backwardLines(form: NumpyForm): string[] {
  return form.layers.toReversed().flatMap((layer) => layerBackward(form, layer));
}

/** What the first update starts from, beside the parameters. */
export function updateStart(form: NumpyForm): string[] {
  const { training } = form.model;
  const zeros = trainedNames(form).map((name) => `"${name}": 0.0`);
  return [
    ...memoryNames(training.optimizer).map((memory) => `${memory} = {${zeros.join(", ")}}`),
    ...(training.schedule ? ["epoch = 0", ...rateLines(training)] : []),
    ...(training.optimizer.name === "adam" ? ["number = 1  # of the update"] : []),
  ];
}

export function updateOfAll(form: NumpyForm): string[] {
  return form.layers.toReversed().flatMap((layer) => layerUpdate(form, layer));
}

/** Backward pass and update in the order that the document asks for. */
export function backwardAndUpdate(form: NumpyForm): string[] {
  return form.outputFirst
    ? form.layers
        .toReversed()
        .flatMap((layer) => [...layerBackward(form, layer), ...layerUpdate(form, layer)])
    : [...backwardLines(form), ...updateOfAll(form)];
}

function layerBackward(form: NumpyForm, layer: NumberedLayer): string[] {
  const { number, biases } = layer;
  const { network, training } = form.model;
  const alpha = pythonNumber(layer.alpha);
  const above = number + 1;
  const weights = form.outputFirst ? `W${above}_new` : `W${above}`;
  const deltas =
    number === form.layers.length
      ? outputDeltaLines(network.loss, layer, alpha, form.grain)
      : [`dE_dout${number} = delta${above} @ ${weights}`, ...deltaLines(layer, alpha)];
  const mean = training.reduction === "mean" ? " / len(x)" : "";
  const delta = `delta${number}`;
  return [
    ...deltas,
    `grad_W${number} = ${delta}.T @ ${inputOf(number)}${mean}`,
    ...(biases === null
      ? []
      : [`grad_b${number} = ${delta}.sum(${typeof biases === "number" ? "" : "axis=0"})${mean}`]),
  ];
}

function layerUpdate({ model }: NumpyForm, { number, biases }: NumberedLayer): readonly string[] {
  const { training } = model;
  return [
    ...updateLines(`W${number}`, training, "np"),
    ...(biases === null || !training.trainBiases ? [] : updateLines(`b${number}`, training, "np")),
  ];
}

function inputOf(layer: number): string {
  return layer === 1 ? "x" : `out${layer - 1}`;
}
