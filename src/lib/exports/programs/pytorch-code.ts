import { pythonNumber } from "#lib/exports/programs/program.ts";
import { memoryCode } from "#lib/exports/programs/numpy-code.ts";
import type { TorchForm } from "#lib/exports/programs/pytorch-form.ts";
import type { UpdateCode } from "#lib/exports/programs/update-code.ts";

/**
 * How the PyTorch program reads what the update of a batch of `rows` examples works out: from the
 * gradients that autograd finds of each tensor, and from `share` and `slope`.
 */
export function torchCode(form: TorchForm, rows: number): UpdateCode {
  const { model, optimizer, outputFirst, products } = form;
  const { training } = model;
  const mean = training.reduction === "mean" && rows > 1 ? ` / ${rows}` : "";
  const delta: UpdateCode["delta"] = (row, l, j) => `dE_dnet${l}[${row}, ${j}]`;
  const batchGradient: UpdateCode["batchGradient"] = ({ variable, index }) =>
    `${variable}.grad${index}${mean}`;
  return {
    product: (row, l, j, i) => `products${l}[${row}, ${j}, ${i}]`,
    netInput: (row, l, j) => `net${l}[${row}, ${j}]`,
    output: (row, l, j) => `out${l}[${row}, ${j}]`,
    unitLoss: (row, j) => `losses[${row}, ${j}]`,
    loss: (row) => `E[${row}]`,
    seed: (row) => `dE_dE[${row}]`,
    unitLossGradient: (row, j) => `dE_dlosses[${row}, ${j}]`,
    outputGradient: (row, l, j) => `dE_dout${l}[${row}, ${j}]`,
    slope: (row, l, j) => `slope(out${l}, net${l}, (${row}, ${j}))`,
    delta,
    productGradient: (row, l, j, i) => `dE_dproducts${l}[${row}, ${j}, ${i}]`,
    outputShare: (row, l, i, k) => {
      const above = l + 1;
      // the mistake is no derivative: autograd does not make it
      if (outputFirst) return `${delta(row, above, k)} * W${above}_new[${k}, ${i}]`;
      return products
        ? `${shareCode(`products${above}`, `${row}, ${k}, ${i}`, `out${l}`)}[${row}, ${i}]`
        : `${shareCode(`net${above}`, `${row}, ${k}`, `out${l}`)}[${row}, ${i}]`;
    },
    netInputShare: (row, l, j, k) =>
      `${shareCode(`out${l}`, `${row}, ${k}`, `net${l}`)}[${row}, ${j}]`,
    biasShare: (row, l, j) => shareCode(`net${l}`, `${row}, ${j}`, `b${l}`),
    parameterGradient: (row, { variable, index, layer }) =>
      rows === 1
        ? `${variable}.grad${index}`
        : `${shareCode(`net${layer}`, String(row), variable)}${index}`,
    batchGradient,
    decayedGradient: (parameter) =>
      `${batchGradient(parameter)} + ${pythonNumber(training.weightDecay)} * ${parameter.variable}${parameter.index}`,
    memory: (state, parameter) =>
      optimizer
        ? optimizer.memory(state, parameter.variable, parameter.index)
        : memoryCode(state, parameter),
    updated: ({ variable, index }) => `${variable}${index}`,
  };
}

/** What reaches a tensor by way of a part of another one, which stands above it. */
function shareCode(child: string, part: string, parent: string): string {
  return `share(${child}[${part}], dE_d${child}[${part}], ${parent})`;
}

/** The functions that the code above calls, where `figures` call them. */
export function torchReaders(figures: readonly { readonly code: string }[]): readonly string[] {
  const called = (name: string): boolean => figures.some(({ code }) => code.includes(`${name}(`));
  return [...(called("slope") ? slopeReader : []), ...(called("share") ? shareReader : [])];
}

const slopeReader = [
  "",
  "",
  "def slope(out, net, unit):",
  '    """The derivative of a unit\'s output by its own net input."""',
  "    (local,) = torch.autograd.grad(out[unit], net, retain_graph=True)",
  "    return local[unit]",
];

const shareReader = [
  "",
  "",
  "def share(child, upstream, parent):",
  '    """What comes back to parent by way of child alone: upstream times local derivative."""',
  "    return torch.autograd.grad(child, parent, upstream, retain_graph=True)[0]",
];
