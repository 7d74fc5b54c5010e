import type { NumberedLayer } from "#lib/engine/network/forward-pass.ts";
import { settingLines } from "#lib/exports/programs/numpy-update.ts";
import { pythonList, pythonNumber, type ProgramFigure } from "#lib/exports/programs/program.ts";
import { torchReaders } from "#lib/exports/programs/pytorch-code.ts";
import type { TorchForm } from "#lib/exports/programs/pytorch-form.ts";

/**
 * What a network's program brings along.
 *
 * @param figures that are read by functions of the program's own
 */
export function definitionLines(
  { model }: TorchForm,
  figures: readonly ProgramFigure[],
): readonly string[] {
  const { schedule } = model.training;
  return [
    ...(schedule?.name === "exponential" ? ["import math", ""] : []),
    "import torch",
    "",
    "torch.set_default_dtype(torch.float64)",
    ...torchReaders(figures),
  ];
}

/** The data, the parameters to begin with, and the settings of the optimizer. */
export function givenLines({ model, layers, optimizer }: TorchForm): readonly string[] {
  const { data, training } = model;
  const needsSettings = optimizer === null;
  const scheduled = training.schedule !== null;
  return [
    `X = torch.tensor(${pythonList(data.map(({ input }) => input))})`,
    `T = torch.tensor(${pythonList(data.map(({ target }) => target))})`,
    ...layers.flatMap(parameterLines),
    ...(needsSettings ? settingLines(training) : []),
    ...(!needsSettings && scheduled
      ? [`eta0 = ${pythonNumber(training.optimizer.learningRate)}`]
      : []),
  ];
}

function parameterLines({ number, weights, biases }: NumberedLayer): string[] {
  const weightLine = `W${number} = torch.tensor(${pythonList(weights)}, requires_grad=True)`;
  if (biases === null) return [weightLine];
  const given = typeof biases === "number" ? pythonNumber(biases) : pythonList(biases);
  const remark = typeof biases === "number" ? "  # shared" : "";
  return [weightLine, `b${number} = torch.tensor(${given}, requires_grad=True)${remark}`];
}
