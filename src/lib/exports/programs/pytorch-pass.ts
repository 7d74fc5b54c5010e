import type { NumberedLayer } from "#lib/engine/network/forward-pass.ts";
import { indented, pythonNumber } from "#lib/exports/programs/program.ts";
import { tensorNames, type TorchForm } from "#lib/exports/programs/pytorch-form.ts";
import { torchLoss, torchOutput } from "#lib/exports/programs/pytorch-layer.ts";
import { ownStep } from "#lib/exports/programs/pytorch-step.ts";

/** The network and its loss, as functions. */
export function networkLines(form: TorchForm): readonly string[] {
  const [names, last] = [tensorNames(form).join(", "), `out${form.layers.length}`];
  return [
    "def forward(x):",
    ...indented([
      ...form.layers.flatMap((layer) => layerLines(form, layer, inputOf(layer))),
      `return ${names}`,
    ]),
    "",
    "",
    "def loss(out, t):",
    '    """The loss of each unit, and of each example."""',
    ...indented(torchLoss(form.model.network.loss)),
    "",
    "",
    "def total_loss():",
    '    """The loss summed over all the examples."""',
    ...indented([`${names} = forward(X)`, `losses, E = loss(${last}, T)`, "return E.sum().item()"]),
    "",
    "",
    "E_before = total_loss()",
  ];
}

/** Forward and backward pass of x and t, of which figures are read afterwards. */
export function keptPass(form: TorchForm): string[] {
  if (form.outputFirst) return outputFirstPass(form);
  const names = tensorNames(form);
  return [
    ...forwardLines(form),
    ...gradientLines([...names, ...(form.products ? ["losses", "E"] : [])]),
  ];
}

/** Forward and backward pass of x and t in the midst of training. */
export function passInTraining(form: TorchForm): string[] {
  if (form.outputFirst) return [...clearedGradients(form), ...outputFirstPass(form)];
  const reduced = form.model.training.reduction === "mean" ? "mean" : "sum";
  return [
    ...(form.optimizer ? ["optimizer.zero_grad()"] : clearedGradients(form)),
    ...forwardLines(form),
    `E.${reduced}().backward()`,
  ];
}

/** Parameters without the gradients that they have from before. */
export function clearedGradients({ layers }: TorchForm): string[] {
  return layers.flatMap(({ number, biases }) => [
    `W${number}.grad = None`,
    ...(biases === null ? [] : [`b${number}.grad = None`]),
  ]);
}

function forwardLines(form: TorchForm): string[] {
  return [
    `${tensorNames(form).join(", ")} = forward(x)`,
    `losses, E = loss(out${form.layers.length}, t)`,
  ];
}

/** The classic mistake: a layer's weights are new before they carry the error further down. */
function outputFirstPass(form: TorchForm): string[] {
  const last = form.layers.length;
  const forward = form.layers.flatMap((layer) => {
    const { number } = layer;
    const input = number === 1 ? "x" : `in${number}`;
    return [
      ...(number === 1 ? [] : [`${input} = out${number - 1}.detach().requires_grad_()`]),
      ...layerLines(form, layer, input),
    ];
  });
  const backward = form.layers.toReversed().flatMap((layer) => {
    const { number } = layer;
    const start =
      number === last ? gradientLines([`net${last}`, `out${last}`]) : mistakenLines(number);
    return [...start, ...ownStep(form, layer)];
  });
  return [
    "# each layer starts from inputs of its own, so that the way back stops below it",
    ...forward,
    `losses, E = loss(out${last}, t)`,
    ...backward,
  ];
}

function layerLines({ products }: TorchForm, layer: NumberedLayer, input: string): string[] {
  const { number, activation, alpha, biases } = layer;
  const [net, terms] = [`net${number}`, `products${number}`];
  const sum = products ? `${terms}.sum(dim=2)` : `${input} @ W${number}.T`;
  return [
    ...(products ? [`${terms} = ${input}[:, None, :] * W${number}`] : []),
    `${net} = ${sum}${biases === null ? "" : ` + b${number}`}`,
    `out${number} = ${torchOutput(activation, net, pythonNumber(alpha))}`,
  ];
}

/** The gradients of the parameters, and of all that is computed on the way. */
function gradientLines(names: readonly string[]): string[] {
  return [
    "# autograd leaves a gradient in each parameter; those in between have to be asked for",
    `between = [${names.join(", ")}]`,
    "gradients = torch.autograd.grad(E.sum(), between, retain_graph=True)",
    `${names.map((name) => `dE_d${name}`).join(", ")} = gradients`,
    "E.sum().backward(retain_graph=True)",
  ];
}

/** The way back through a layer from new weights above it. */
function mistakenLines(number: number): string[] {
  const [out, net, above] = [`out${number}`, `net${number}`, number + 1];
  return [
    `dE_d${out} = dE_dnet${above} @ W${above}_new`,
    `(dE_d${net},) = torch.autograd.grad(${out}, ${net}, dE_d${out}, retain_graph=True)`,
    `${out}.backward(dE_d${out}, retain_graph=True)`,
  ];
}

function inputOf({ number }: NumberedLayer): string {
  return number === 1 ? "x" : `out${number - 1}`;
}
