import { parameterNames, type NumpyForm } from "#lib/exports/programs/numpy-form.ts";
import { helpersOf, layerHelpers } from "#lib/exports/programs/numpy-layer.ts";
import { forwardLines } from "#lib/exports/programs/numpy-pass.ts";
import { settingLines } from "#lib/exports/programs/numpy-update.ts";
import { indented, pythonList, pythonNumber } from "#lib/exports/programs/program.ts";

/** What a network's program brings along. */
export function definitionLines(form: NumpyForm): readonly string[] {
  const { loss } = form.model.network;
  return [
    "import numpy as np",
    ...helpersOf(form.layers, loss).flatMap((helper) => ["", "", ...layerHelpers[helper]]),
    "",
    "",
    `def total_loss(x, t, ${parameterNames(form).join(", ")}):`,
    '    """The loss summed over the examples."""',
    ...indented(forwardLines(form)),
    "    return E",
  ];
}

/** The data, the parameters to begin with, and the settings of the optimizer. */
export function givenLines({ model, layers }: NumpyForm): readonly string[] {
  const { data, training } = model;
  return [
    `X = np.array(${pythonList(data.map(({ input }) => input))})`,
    `T = np.array(${pythonList(data.map(({ target }) => target))})`,
    ...layers.flatMap(({ number, weights, biases }) => [
      `W${number} = np.array(${pythonList(weights)})`,
      ...(biases === null ? [] : [`b${number} = ${biasCode(biases)}`]),
    ]),
    ...settingLines(training),
  ];
}

function biasCode(biases: readonly number[] | number): string {
  return typeof biases === "number"
    ? `${pythonNumber(biases)}  # shared by the layer`
    : `np.array(${pythonList(biases)})`;
}
