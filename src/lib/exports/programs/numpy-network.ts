import { modelOf, type Model } from "#lib/document/model.ts";
import type { NetworkResult } from "#lib/document/result.ts";
import type { NetworkDocument } from "#lib/document/schema.ts";
import type { Solution } from "#lib/document/solution.ts";
import { numberedLayers, type NumberedLayer } from "#lib/engine/network/forward-pass.ts";
import { batchLines } from "#lib/exports/programs/batch-lines.ts";
import { stepFigures } from "#lib/exports/programs/step-figures.ts";
import {
  firstFigures,
  trainedFigures,
  type LayerCode,
} from "#lib/exports/programs/network-figures.ts";
import {
  deltaLines,
  helpersOf,
  layerHelpers,
  lossLines,
  outputCode,
  outputDeltaLines,
} from "#lib/exports/programs/numpy-layer.ts";
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
import { findNotation } from "#lib/notation/registry.ts";

/** A network layer by layer in matrices, an example a row, with every derivative written out. */
export function layerByLayer(
  solution: Solution,
  document: NetworkDocument,
  result: NetworkResult,
): Program {
  const model = modelOf(document);
  const { grain } = findNotation(solution.notation).convention;
  const writer = new NetworkWriter(model, grain === "chain-rule");
  const trained = { ...trainedCode(writer, model), initialLoss: "E_before", finalLoss: "E_after" };
  const first = firstFigures(solution, document, result, passCode);
  const outputFirst = model.training.updateOrder === "output-first";
  return [
    { title: "NumPy does the arithmetic", phases: [], lines: writer.helpers() },
    { title: "Given: an example in each row", phases: [], lines: writer.given() },
    {
      title: "Forward pass and loss of the first example",
      phases: ["forward", "loss"],
      lines: ["x, t = X[:1], T[:1]", ...writer.forward()],
    },
    ...(outputFirst
      ? [
          {
            title: "Each layer's update before the error terms below it: the classic mistake",
            phases: ["backward", "update"] as const,
            lines: [...writer.moment(), ...writer.backwardAndUpdate()],
          },
        ]
      : [
          {
            title: "Backward pass: error terms and gradients",
            phases: ["backward"] as const,
            lines: writer.backward(),
          },
        ]),
    {
      title: "The figures of the first example",
      phases: [],
      lines: printedTable([...first, ...stepFigures(solution, first, outputFirst)]),
    },
    {
      title: model.updates === 1 ? "Update" : `Training: ${model.updates} updates`,
      phases: outputFirst ? [] : ["update"],
      lines: writer.training(),
    },
    {
      title: "The figures after training",
      phases: [],
      lines: printedTable(trainedFigures(solution, document, result, trained)),
    },
  ];
}

const passCode: LayerCode = {
  loss: "E",
  netInput: (l, j) => `net${l}[0, ${j}]`,
  output: (l, j) => `out${l}[0, ${j}]`,
  delta: (l, j) => `delta${l}[0, ${j}]`,
  weightGradient: (l, j, i) => `grad_W${l}[${j}, ${i}]`,
  biasGradient: (l, j) => (j === null ? `grad_b${l}` : `grad_b${l}[${j}]`),
  weight: (l, j, i) => `W${l}[${j}, ${i}]`,
  bias: (l, j) => (j === null ? `b${l}` : `b${l}[${j}]`),
};

/** One update leaves the new parameters beside the old ones; a training run replaces them. */
function trainedCode(writer: NetworkWriter, { updates }: Model): LayerCode {
  if (updates > 1) return passCode;
  return {
    ...passCode,
    weight: (l, j, i) => `W${l}_new[${j}, ${i}]`,
    bias: (l, j) => `${writer.after(`b${l}`)}${j === null ? "" : `[${j}]`}`,
  };
}

class NetworkWriter {
  readonly #model: Model;
  readonly #layers: readonly NumberedLayer[];
  /** Whether each factor of the chain rule has a variable. */
  readonly #inFactors: boolean;

  constructor(model: Model, inFactors: boolean) {
    this.#model = model;
    this.#inFactors = inFactors;
    this.#layers = numberedLayers(model.network);
  }

  helpers(): readonly string[] {
    const { loss } = this.#model.network;
    return [
      "import numpy as np",
      ...helpersOf(this.#layers, loss).flatMap((helper) => ["", "", ...layerHelpers[helper]]),
      "",
      "",
      `def total_loss(x, t, ${this.#parameters().join(", ")}):`,
      '    """The loss summed over the examples."""',
      ...indented(this.forward()),
      "    return E",
    ];
  }

  given(): readonly string[] {
    const { data, training } = this.#model;
    return [
      `X = np.array(${pythonList(data.map(({ input }) => input))})`,
      `T = np.array(${pythonList(data.map(({ target }) => target))})`,
      ...this.#layers.flatMap(({ number, weights, biases }) => [
        `W${number} = np.array(${pythonList(weights)})`,
        ...(biases === null ? [] : [`b${number} = ${biasCode(biases)}`]),
      ]),
      ...settingLines(training),
    ];
  }

  forward(): string[] {
    const { loss } = this.#model.network;
    const lines = this.#layers.flatMap(({ number, activation, alpha, biases }) => {
      const net = `net${number}`;
      const bias = biases === null ? "" : ` + b${number}`;
      return [
        `${net} = ${input(number)} @ W${number}.T${bias}`,
        `out${number} = ${outputCode(activation, net, pythonNumber(alpha))}`,
      ];
    });
    return [...lines, ...lossLines(loss, `out${this.#layers.length}`)];
  }

  backward(): string[] {
    return this.#layers.toReversed().flatMap((layer) => this.#layerBackward(layer));
  }

  /** Backward pass and update in the order that the document asks for. */
  backwardAndUpdate(): string[] {
    const { updateOrder } = this.#model.training;
    const layers = this.#layers.toReversed();
    return updateOrder === "output-first"
      ? layers.flatMap((layer) => [...this.#layerBackward(layer), ...this.#layerUpdate(layer)])
      : [...this.backward(), ...layers.flatMap((layer) => this.#layerUpdate(layer))];
  }

  /** What the first update starts from, beside the parameters. */
  moment(): string[] {
    const { training } = this.#model;
    const trained = this.#parameters().filter((name) => this.after(name) !== name);
    const zeros = trained.map((name) => `"${name}": 0.0`).join(", ");
    return [
      ...memoryNames(training.optimizer).map((memory) => `${memory} = {${zeros}}`),
      ...(training.schedule ? ["epoch = 0", ...rateLines(training)] : []),
      ...(training.optimizer.name === "adam" ? ["number = 1  # of the update"] : []),
    ];
  }

  training(): readonly string[] {
    const { training, updates } = this.#model;
    const parameters = this.#parameters();
    const before = `E_before = total_loss(X, T, ${parameters.join(", ")})`;
    if (updates === 1) return [before, ...this.#onlyUpdate()];
    const trained = parameters.filter((name) => this.after(name) !== name);
    return [
      before,
      ...this.moment(),
      "number = 0",
      ...batchLines(this.#model, [
        "number += 1",
        ...rateLines(training),
        "x, t = X[batch], T[batch]",
        ...this.forward(),
        ...this.backwardAndUpdate(),
        `${trained.join(", ")} = ${trained.map((name) => this.after(name)).join(", ")}`,
      ]),
      `E_after = total_loss(X, T, ${parameters.join(", ")})`,
    ];
  }

  /** Of one example, its gradients are known already; of a batch they are computed for all of it. */
  #onlyUpdate(): readonly string[] {
    const { data, training } = this.#model;
    const after = this.#parameters().map((name) => this.after(name));
    const done = `E_after = total_loss(X, T, ${after.join(", ")})`;
    if (data.length > 1)
      return [
        ...this.moment(),
        "x, t = X, T",
        ...this.forward(),
        ...this.backwardAndUpdate(),
        done,
      ];
    if (training.updateOrder === "output-first") return [done];
    const updates = this.#layers.toReversed().flatMap((layer) => this.#layerUpdate(layer));
    return [...this.moment(), ...updates, done];
  }

  /** The name of a parameter after an update; biases that are not trained keep theirs. */
  after(name: string): string {
    return name.startsWith("W") || this.#model.training.trainBiases ? `${name}_new` : name;
  }

  #parameters(): string[] {
    return this.#layers.flatMap(({ number, biases }) =>
      biases === null ? [`W${number}`] : [`W${number}`, `b${number}`],
    );
  }

  #layerBackward(layer: NumberedLayer): string[] {
    const { number, biases } = layer;
    const { network, training } = this.#model;
    const alpha = pythonNumber(layer.alpha);
    const above = number + 1;
    const weights = training.updateOrder === "output-first" ? `W${above}_new` : `W${above}`;
    const deltas =
      number === this.#layers.length
        ? outputDeltaLines(network.loss, layer, alpha, this.#inFactors)
        : [`dE_dout${number} = delta${above} @ ${weights}`, ...deltaLines(layer, alpha)];
    const mean = training.reduction === "mean" ? " / len(x)" : "";
    const delta = `delta${number}`;
    return [
      ...deltas,
      `grad_W${number} = ${delta}.T @ ${input(number)}${mean}`,
      ...(biases === null
        ? []
        : [`grad_b${number} = ${delta}.sum(${typeof biases === "number" ? "" : "axis=0"})${mean}`]),
    ];
  }

  #layerUpdate({ number, biases }: NumberedLayer): readonly string[] {
    const { training } = this.#model;
    return [
      ...updateLines(`W${number}`, training, "np"),
      ...(biases === null || !training.trainBiases
        ? []
        : updateLines(`b${number}`, training, "np")),
    ];
  }
}

function input(layer: number): string {
  return layer === 1 ? "x" : `out${layer - 1}`;
}

function biasCode(biases: readonly number[] | number): string {
  return typeof biases === "number"
    ? `${pythonNumber(biases)}  # shared by the layer`
    : `np.array(${pythonList(biases)})`;
}
