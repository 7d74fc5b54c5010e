import { modelOf, type Model } from "#lib/document/model.ts";
import type { NetworkResult } from "#lib/document/result.ts";
import type { NetworkDocument } from "#lib/document/schema.ts";
import type { Solution } from "#lib/document/solution.ts";
import { numberedLayers, type NumberedLayer } from "#lib/engine/network/forward-pass.ts";
import { batchLines } from "#lib/exports/programs/batch-lines.ts";
import {
  firstFigures,
  trainedFigures,
  type LayerCode,
} from "#lib/exports/programs/network-figures.ts";
import {
  memoryNames,
  rateLines,
  settingLines,
  updateLines,
} from "#lib/exports/programs/numpy-update.ts";
import {
  indented,
  printedTable,
  pythonList,
  pythonNumber,
  type Program,
} from "#lib/exports/programs/program.ts";
import { torchLoss, torchOutput } from "#lib/exports/programs/pytorch-layer.ts";
import { torchOptimizer, type TorchOptimizer } from "#lib/exports/programs/pytorch-optimizer.ts";

/** A network in matrices, an example a row; autograd finds every derivative. */
export function torchNetwork(
  solution: Solution,
  document: NetworkDocument,
  result: NetworkResult,
): Program {
  const model = modelOf(document);
  const writer = new TorchWriter(model);
  const trained = { ...code, initialLoss: "E_before", finalLoss: "E_after" };
  return [
    { title: "PyTorch finds every derivative", phases: [], lines: writer.definitions() },
    { title: "Given: an example in each row", phases: [], lines: writer.given() },
    { title: "The network and its loss", phases: ["forward", "loss"], lines: writer.network() },
    { title: "The first example alone", phases: ["backward"], lines: writer.firstExample() },
    {
      title: "The figures of the first example",
      phases: [],
      lines: printedTable(firstFigures(solution, document, result, code)),
    },
    {
      title: model.updates === 1 ? "Update" : `Training: ${model.updates} updates`,
      phases: ["update"],
      lines: writer.training(),
    },
    {
      title: "The figures after training",
      phases: [],
      lines: printedTable(trainedFigures(solution, document, result, trained)),
    },
  ];
}

const code: LayerCode = {
  loss: "E",
  netInput: (l, j) => `net${l}[0, ${j}]`,
  output: (l, j) => `out${l}[0, ${j}]`,
  delta: (l, j) => `net${l}.grad[0, ${j}]`,
  weightGradient: (l, j, i) => `W${l}.grad[${j}, ${i}]`,
  biasGradient: (l, j) => (j === null ? `b${l}.grad` : `b${l}.grad[${j}]`),
  weight: (l, j, i) => `W${l}[${j}, ${i}]`,
  bias: (l, j) => (j === null ? `b${l}` : `b${l}[${j}]`),
};

class TorchWriter {
  readonly #model: Model;
  readonly #layers: readonly NumberedLayer[];
  readonly #outputFirst: boolean;
  /** `null` where each step is written out. */
  readonly #optimizer: TorchOptimizer | null;

  constructor(model: Model) {
    const { network, training } = model;
    this.#model = model;
    this.#layers = numberedLayers(network);
    this.#outputFirst = training.updateOrder === "output-first";
    this.#optimizer = this.#outputFirst
      ? null
      : torchOptimizer(training.optimizer, training.schedule !== null);
  }

  definitions(): readonly string[] {
    const { schedule } = this.#model.training;
    return [
      ...(schedule?.name === "exponential" ? ["import math", ""] : []),
      "import torch",
      "",
      "torch.set_default_dtype(torch.float64)",
    ];
  }

  given(): readonly string[] {
    const { data, training } = this.#model;
    const needsSettings = this.#optimizer === null;
    const scheduled = training.schedule !== null;
    return [
      `X = torch.tensor(${pythonList(data.map(({ input }) => input))})`,
      `T = torch.tensor(${pythonList(data.map(({ target }) => target))})`,
      ...this.#parameterLines(),
      ...(needsSettings ? settingLines(training) : []),
      ...(!needsSettings && scheduled
        ? [`eta0 = ${pythonNumber(training.optimizer.learningRate)}`]
        : []),
    ];
  }

  #parameterLines(): string[] {
    return this.#layers.flatMap(({ number, weights, biases }) => [
      `W${number} = torch.tensor(${pythonList(weights)}, requires_grad=True)`,
      ...(biases === null
        ? []
        : [
            typeof biases === "number"
              ? `b${number} = torch.tensor(${pythonNumber(biases)}, requires_grad=True)  # shared`
              : `b${number} = torch.tensor(${pythonList(biases)}, requires_grad=True)`,
          ]),
    ]);
  }

  network(): readonly string[] {
    const [names, last] = [this.#names(), `out${this.#layers.length}`];
    return [
      "def forward(x):",
      ...indented([...this.#layers.flatMap((layer) => layerLines(layer)), `return ${names}`]),
      "",
      "",
      "def loss(out, t):",
      ...indented(torchLoss(this.#model.network.loss)),
      "",
      "",
      "def total_loss():",
      '    """The loss summed over all the examples."""',
      ...indented([`${names} = forward(X)`, `return loss(${last}, T).item()`]),
      "",
      "",
      "E_before = total_loss()",
    ];
  }

  firstExample(): readonly string[] {
    if (this.#outputFirst)
      return [...this.#moment(), ...this.#definedSteps(), "x, t = X[:1], T[:1]", ...this.#pass()];
    const nets = this.#layers.map(({ number }) => `net${number}`).join(", ");
    return [
      `${this.#names()} = forward(X[:1])`,
      `for net in [${nets}]:`,
      "    net.retain_grad()",
      `E = loss(out${this.#layers.length}, T[:1])`,
      "E.backward()",
    ];
  }

  training(): readonly string[] {
    const { data, training, updates } = this.#model;
    const only = updates === 1 && data.length === 1;
    const done = "E_after = total_loss()";
    if (only && this.#outputFirst) return [done];
    if (only) return [...this.#moment(), ...this.#step(), done];
    return [
      ...(this.#outputFirst ? this.#parameterLines() : []),
      ...this.#moment(),
      "number = 0",
      ...batchLines(this.#model, [
        "number += 1",
        ...rateLines(training, "math"),
        "x, t = X[batch], T[batch]",
        ...this.#pass(),
        ...(this.#outputFirst ? [] : this.#step()),
      ]),
      done,
    ];
  }

  /** The optimizer, or what a step that is written out starts from. */
  #moment(): string[] {
    const { training } = this.#model;
    if (this.#optimizer) return this.#optimizerLines(this.#optimizer);
    const zeros = this.#trained().map((name) => `"${name}": torch.zeros_like(${name})`);
    return [
      ...memoryNames(training.optimizer).map((memory) => `${memory} = {${zeros.join(", ")}}`),
      ...(training.schedule ? ["epoch = 0", ...rateLines(training, "math")] : []),
      ...(training.optimizer.name === "adam" ? ["number = 1  # of the update"] : []),
    ];
  }

  #optimizerLines({ name, settings }: TorchOptimizer): string[] {
    const { weightDecay } = this.#model.training;
    const trained = this.#trained();
    if (weightDecay === 0)
      return [`optimizer = torch.optim.${name}([${trained.join(", ")}], ${settings})`];
    const [weights, biases] = ["W", "b"].map((letter) =>
      trained.filter((each) => each.startsWith(letter)).join(", "),
    );
    return [
      `groups = [{"params": [${weights ?? ""}], "weight_decay": ${pythonNumber(weightDecay)}}]`,
      ...(biases ? [`groups += [{"params": [${biases}]}]  # biases do not decay`] : []),
      `optimizer = torch.optim.${name}(groups, ${settings})`,
    ];
  }

  /** Forward and backward pass of x and t. */
  #pass(): string[] {
    if (this.#outputFirst) return this.#outputFirstPass();
    const clear = this.#optimizer
      ? ["optimizer.zero_grad()"]
      : this.#trained().map((name) => `${name}.grad = None`);
    return [
      ...clear,
      `${this.#names()} = forward(x)`,
      `E = loss(out${this.#layers.length}, t)${this.#mean()}`,
      "E.backward()",
    ];
  }

  /** The step against the gradients that are there. */
  #step(): string[] {
    if (!this.#optimizer) return this.#layers.toReversed().flatMap((layer) => this.#ownStep(layer));
    const { schedule } = this.#model.training;
    return [
      ...(schedule ? ["for group in optimizer.param_groups:", '    group["lr"] = eta'] : []),
      "optimizer.step()",
    ];
  }

  /** A step that PyTorch has no optimizer for, or not at this time. */
  #ownStep({ number, biases }: NumberedLayer): string[] {
    const { training } = this.#model;
    const own = [`W${number}`, ...(biases === null ? [] : [`b${number}`])];
    const trained = own.filter((name) => this.#trained().includes(name));
    return [
      "with torch.no_grad():",
      ...indented(
        trained.flatMap((name) => [
          `grad_${name} = ${name}.grad`,
          ...updateLines(name, training, "torch"),
          `${name}.copy_(${name}_new)`,
        ]),
      ),
    ];
  }

  #definedSteps(): string[] {
    return ["# each layer starts from inputs of its own, so that the way back stops below it"];
  }

  /** The classic mistake: a layer's weights are new before they carry the error further down. */
  #outputFirstPass(): string[] {
    const last = this.#layers.length;
    const all = this.#layers.flatMap(({ number, biases }) => [
      `W${number}.grad = None`,
      ...(biases === null ? [] : [`b${number}.grad = None`]),
    ]);
    const forward = this.#layers.flatMap((layer) => {
      const { number } = layer;
      const input =
        number === 1 ? [] : [`in${number} = out${number - 1}.detach().requires_grad_()`];
      const [net = "", out = ""] = layerLines(layer, number === 1 ? "x" : `in${number}`);
      return [...input, net, `net${number}.retain_grad()`, out];
    });
    const backward = this.#layers.toReversed().flatMap((layer) => {
      const { number } = layer;
      const start =
        number === last
          ? [`E = loss(out${last}, t)${this.#mean()}`, "E.backward()"]
          : [`out${number}.backward(net${number + 1}.grad @ W${number + 1}.detach())`];
      return [...start, ...this.#ownStep(layer)];
    });
    return [...all, ...forward, ...backward];
  }

  #mean(): string {
    return this.#model.training.reduction === "mean" ? " / len(x)" : "";
  }

  #names(): string {
    return this.#layers.flatMap(({ number }) => [`net${number}`, `out${number}`]).join(", ");
  }

  #trained(): string[] {
    const { trainBiases } = this.#model.training;
    return this.#layers.flatMap(({ number, biases }) =>
      biases === null || !trainBiases ? [`W${number}`] : [`W${number}`, `b${number}`],
    );
  }
}

function layerLines(layer: NumberedLayer, input = inputOf(layer)): readonly [string, string] {
  const { number, activation, alpha, biases } = layer;
  const net = `net${number}`;
  return [
    `${net} = ${input} @ W${number}.T${biases === null ? "" : ` + b${number}`}`,
    `out${number} = ${torchOutput(activation, net, pythonNumber(alpha))}`,
  ];
}

function inputOf({ number }: NumberedLayer): string {
  return number === 1 ? "x" : `out${number - 1}`;
}
