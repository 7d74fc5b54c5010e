import { modelOf, type Model } from "#lib/document/model.ts";
import type { NetworkResult } from "#lib/document/result.ts";
import type { NetworkDocument } from "#lib/document/schema.ts";
import type { Solution } from "#lib/document/solution.ts";
import { numberedLayers, type NumberedLayer } from "#lib/engine/network/forward-pass.ts";
import { batchLines } from "#lib/exports/programs/batch-lines.ts";
import { firstBatch } from "#lib/exports/programs/first-batch.ts";
import {
  firstFigures,
  ofFirstExample,
  trainedFigures,
  without,
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
  type ProgramFigure,
  type ProgramPart,
} from "#lib/exports/programs/program.ts";
import { torchCode, torchReaders, type TorchForm } from "#lib/exports/programs/pytorch-code.ts";
import { torchLoss, torchOutput } from "#lib/exports/programs/pytorch-layer.ts";
import { torchOptimizer, type TorchOptimizer } from "#lib/exports/programs/pytorch-optimizer.ts";
import { stepFigures } from "#lib/exports/programs/step-figures.ts";
import { findNotation } from "#lib/notation/registry.ts";

/** A network in matrices, an example a row; autograd finds every derivative. */
export function torchNetwork(
  solution: Solution,
  document: NetworkDocument,
  result: NetworkResult,
): Program {
  const model = modelOf(document);
  const { grain } = findNotation(solution.notation).convention;
  const writer = new TorchWriter(model, grain === "gates");
  const { examples, firstRow } = firstBatch(model);
  const code = torchCode(writer.form, examples.length);
  const datum = firstRow === null || examples.length === 1 ? null : firstRow + 1;
  const first =
    firstRow === null
      ? []
      : firstFigures(solution, document, result, code, { row: firstRow, datum });
  const steps = stepFigures(solution, code, ({ phase }) => phase !== "update");
  const figures = [...steps, ...without(first, steps)];
  const updated = stepFigures(solution, code, ({ phase }) => phase === "update");
  const trained = trainedFigures(solution, document, result, {
    initialLoss: "E_before",
    finalLoss: "E_after",
    trained: ({ variable, index }) => `${variable}${index}`,
  });
  const only = model.updates === 1;
  return [
    { title: "PyTorch finds every derivative", phases: [], lines: writer.definitions(figures) },
    { title: "Given: an example in each row", phases: [], lines: writer.given() },
    { title: "The network and its loss", phases: ["forward", "loss"], lines: writer.network() },
    ...(firstRow === null ? [aloneInTorch(solution, document, result, writer)] : []),
    {
      title: examples.length === 1 ? "The first example" : "The first batch",
      phases: ["backward"],
      lines: writer.firstPass(firstRow === null),
    },
    { title: "Its figures", phases: [], lines: printedTable(figures) },
    {
      title: only ? "Update" : "The first update",
      phases: ["update"],
      lines: [
        ...writer.firstStep(),
        ...(only ? [done] : []),
        ...printedTable(only ? [...updated, ...without(trained, updated)] : updated),
      ],
    },
    ...(only
      ? []
      : [
          {
            title: `Training: ${model.updates} updates`,
            phases: [],
            lines: [...writer.training(), done, ...printedTable(trained)],
          },
        ]),
  ];
}

/** The very first example, where the first update does not work it out. */
function aloneInTorch(
  solution: Solution,
  document: NetworkDocument,
  result: NetworkResult,
  writer: TorchWriter,
): ProgramPart {
  const code = torchCode(writer.form, 1);
  const figures = firstFigures(solution, document, result, code, { row: 0, datum: null });
  return {
    title: "The first example alone",
    phases: [],
    lines: [...writer.alone(), ...printedTable(ofFirstExample(figures))],
  };
}

const done = "E_after = total_loss()";

class TorchWriter {
  readonly form: TorchForm;
  readonly #model: Model;
  readonly #layers: readonly NumberedLayer[];
  readonly #outputFirst: boolean;
  readonly #optimizer: TorchOptimizer | null;

  constructor(model: Model, products: boolean) {
    const { network, training } = model;
    this.#model = model;
    this.#layers = numberedLayers(network);
    this.#outputFirst = training.updateOrder === "output-first";
    this.#optimizer = this.#outputFirst
      ? null
      : torchOptimizer(training.optimizer, training.schedule !== null);
    this.form = { training, products, optimizer: this.#optimizer };
  }

  /** @param figures that are read by functions of the program's own */
  definitions(figures: readonly ProgramFigure[]): readonly string[] {
    const { schedule } = this.#model.training;
    return [
      ...(schedule?.name === "exponential" ? ["import math", ""] : []),
      "import torch",
      "",
      "torch.set_default_dtype(torch.float64)",
      ...torchReaders(figures),
    ];
  }

  given(): readonly string[] {
    const { data, training } = this.#model;
    const needsSettings = this.#optimizer === null;
    const scheduled = training.schedule !== null;
    return [
      `X = torch.tensor(${pythonList(data.map(({ input }) => input))})`,
      `T = torch.tensor(${pythonList(data.map(({ target }) => target))})`,
      ...this.#layers.flatMap(parameterLines),
      ...(needsSettings ? settingLines(training) : []),
      ...(!needsSettings && scheduled
        ? [`eta0 = ${pythonNumber(training.optimizer.learningRate)}`]
        : []),
    ];
  }

  network(): readonly string[] {
    const [names, last] = [this.#names().join(", "), `out${this.#layers.length}`];
    return [
      "def forward(x):",
      ...indented([
        ...this.#layers.flatMap((layer) => this.#layerLines(layer, inputOf(layer))),
        `return ${names}`,
      ]),
      "",
      "",
      "def loss(out, t):",
      '    """The loss of each unit, and of each example."""',
      ...indented(torchLoss(this.#model.network.loss)),
      "",
      "",
      "def total_loss():",
      '    """The loss summed over all the examples."""',
      ...indented([
        `${names} = forward(X)`,
        `losses, E = loss(${last}, T)`,
        "return E.sum().item()",
      ]),
      "",
      "",
      "E_before = total_loss()",
    ];
  }

  /** The pass of the very first example. */
  alone(): readonly string[] {
    return [
      ...(this.#outputFirst ? this.#moment() : []),
      "x, t = X[:1], T[:1]",
      ...this.#keptPass(),
    ];
  }

  /**
   * Forward and backward pass of the first update, in which each tensor's gradient is found.
   *
   * @param again whether parameters have gradients from before
   */
  firstPass(again: boolean): readonly string[] {
    const { line } = firstBatch(this.#model);
    return [
      ...(this.#outputFirst ? this.#moment() : []),
      ...(again ? this.#cleared() : []),
      line,
      ...this.#keptPass(),
    ];
  }

  firstStep(): readonly string[] {
    const { training } = this.#model;
    const { examples } = firstBatch(this.#model);
    if (this.#outputFirst) return this.#copied();
    const trained = this.#trained().join(", ");
    const mean = training.reduction === "mean" && examples.length > 1;
    return [
      ...(mean
        ? [`for each in [${trained}]:`, "    each.grad /= len(x)  # the mean over the batch"]
        : []),
      ...this.#moment(),
      ...this.#step(),
    ];
  }

  training(): readonly string[] {
    const { training } = this.#model;
    return [
      "number = 0",
      ...batchLines(this.#model, [
        "number += 1",
        "if number == 1:",
        "    continue  # worked out above",
        ...rateLines(training, "math"),
        "x, t = X[batch], T[batch]",
        ...this.#pass(),
        ...(this.#outputFirst ? this.#copied() : this.#step()),
      ]),
    ];
  }

  /** The optimizer, or what a step that is written out starts from. */
  #moment(): string[] {
    const { training } = this.#model;
    const rate = training.schedule ? ["epoch = 0", ...rateLines(training, "math")] : [];
    if (this.#optimizer) return [...rate, ...this.#optimizerLines(this.#optimizer)];
    const zeros = this.#trained().map((name) => `"${name}": torch.zeros_like(${name})`);
    return [
      ...memoryNames(training.optimizer).map((memory) => `${memory} = {${zeros.join(", ")}}`),
      ...rate,
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

  /** Forward and backward pass of x and t, of which figures are read afterwards. */
  #keptPass(): string[] {
    if (this.#outputFirst) return this.#outputFirstPass();
    return [
      `${this.#names().join(", ")} = forward(x)`,
      `losses, E = loss(out${this.#layers.length}, t)`,
      ...gradientLines([...this.#names(), ...(this.form.products ? ["losses", "E"] : [])]),
    ];
  }

  /** Forward and backward pass of x and t in the midst of training. */
  #pass(): string[] {
    if (this.#outputFirst) return [...this.#cleared(), ...this.#outputFirstPass()];
    const reduced = this.#model.training.reduction === "mean" ? "mean" : "sum";
    return [
      ...(this.#optimizer ? ["optimizer.zero_grad()"] : this.#cleared()),
      `${this.#names().join(", ")} = forward(x)`,
      `losses, E = loss(out${this.#layers.length}, t)`,
      `E.${reduced}().backward()`,
    ];
  }

  #cleared(): string[] {
    return this.#layers.flatMap(({ number, biases }) => [
      `W${number}.grad = None`,
      ...(biases === null ? [] : [`b${number}.grad = None`]),
    ]);
  }

  /** The step against the gradients that are there. */
  #step(): string[] {
    if (!this.#optimizer)
      return [
        ...this.#layers.toReversed().flatMap((layer) => this.#ownStep(layer)),
        ...this.#copied(),
      ];
    const { schedule } = this.#model.training;
    return [
      ...(schedule ? ["for group in optimizer.param_groups:", '    group["lr"] = eta'] : []),
      "optimizer.step()",
    ];
  }

  /** A step that PyTorch has no optimizer for, or not at this time: `W1_new` from `W1`. */
  #ownStep({ number, biases }: NumberedLayer): string[] {
    const { training } = this.#model;
    const mean = this.#outputFirst && training.reduction === "mean" ? " / len(x)" : "";
    const own = [`W${number}`, ...(biases === null ? [] : [`b${number}`])];
    const trained = own.filter((name) => this.#trained().includes(name));
    return [
      "with torch.no_grad():",
      ...indented(
        trained.flatMap((name) => [
          `grad_${name} = ${name}.grad${mean}`,
          ...updateLines(name, training, "torch"),
        ]),
      ),
    ];
  }

  /** The new parameters take the place of the old ones. */
  #copied(): string[] {
    return [
      "with torch.no_grad():",
      ...indented(this.#trained().map((name) => `${name}.copy_(${name}_new)`)),
    ];
  }

  /** The classic mistake: a layer's weights are new before they carry the error further down. */
  #outputFirstPass(): string[] {
    const last = this.#layers.length;
    const forward = this.#layers.flatMap((layer) => {
      const { number } = layer;
      const input = number === 1 ? "x" : `in${number}`;
      return [
        ...(number === 1 ? [] : [`${input} = out${number - 1}.detach().requires_grad_()`]),
        ...this.#layerLines(layer, input),
      ];
    });
    const backward = this.#layers.toReversed().flatMap((layer) => {
      const { number } = layer;
      const start =
        number === last ? gradientLines([`net${last}`, `out${last}`]) : mistakenLines(number);
      return [...start, ...this.#ownStep(layer)];
    });
    return [
      "# each layer starts from inputs of its own, so that the way back stops below it",
      ...forward,
      `losses, E = loss(out${last}, t)`,
      ...backward,
    ];
  }

  #layerLines(layer: NumberedLayer, input: string): readonly string[] {
    const { number, activation, alpha, biases } = layer;
    const [net, products] = [`net${number}`, `products${number}`];
    const sum = this.form.products ? `${products}.sum(dim=2)` : `${input} @ W${number}.T`;
    return [
      ...(this.form.products ? [`${products} = ${input}[:, None, :] * W${number}`] : []),
      `${net} = ${sum}${biases === null ? "" : ` + b${number}`}`,
      `out${number} = ${torchOutput(activation, net, pythonNumber(alpha))}`,
    ];
  }

  #names(): string[] {
    return this.#layers.flatMap(({ number }) => [
      ...(this.form.products ? [`products${number}`] : []),
      `net${number}`,
      `out${number}`,
    ]);
  }

  #trained(): string[] {
    const { trainBiases } = this.#model.training;
    return this.#layers.flatMap(({ number, biases }) =>
      biases === null || !trainBiases ? [`W${number}`] : [`W${number}`, `b${number}`],
    );
  }
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

function parameterLines({ number, weights, biases }: NumberedLayer): string[] {
  const weightLine = `W${number} = torch.tensor(${pythonList(weights)}, requires_grad=True)`;
  if (biases === null) return [weightLine];
  const given = typeof biases === "number" ? pythonNumber(biases) : pythonList(biases);
  const remark = typeof biases === "number" ? "  # shared" : "";
  return [weightLine, `b${number} = torch.tensor(${given}, requires_grad=True)${remark}`];
}

function inputOf({ number }: NumberedLayer): string {
  return number === 1 ? "x" : `out${number - 1}`;
}
