import { modelOf, type Model } from "#lib/document/model.ts";
import type { NetworkResult } from "#lib/document/result.ts";
import type { NetworkDocument } from "#lib/document/schema.ts";
import type { Solution } from "#lib/document/solution.ts";
import type { Convention } from "#lib/engine/network/convention.ts";
import { numberedLayers, type NumberedLayer } from "#lib/engine/network/forward-pass.ts";
import { batchLines } from "#lib/exports/programs/batch-lines.ts";
import { stepFigures } from "#lib/exports/programs/step-figures.ts";
import { firstBatch } from "#lib/exports/programs/first-batch.ts";
import {
  firstFigures,
  ofFirstExample,
  trainedFigures,
  without,
} from "#lib/exports/programs/network-figures.ts";
import { numpyCode } from "#lib/exports/programs/numpy-code.ts";
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
  type ProgramPart,
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
  const writer = new NetworkWriter(model, grain);
  const { examples, firstRow } = firstBatch(model);
  const code = numpyCode(model.training, examples.length);
  const figures = stepFigures(solution, code, () => true);
  const datum = firstRow === null || examples.length === 1 ? null : firstRow + 1;
  const first =
    firstRow === null
      ? []
      : firstFigures(solution, document, result, code, { row: firstRow, datum });
  const table = [...figures, ...without(first, figures)];
  const trained = trainedFigures(solution, document, result, {
    initialLoss: "E_before",
    finalLoss: "E_after",
    trained: ({ variable, index }) =>
      `${model.updates === 1 ? writer.after(variable) : variable}${index}`,
  });
  return [
    { title: "NumPy does the arithmetic", phases: [], lines: writer.helpers() },
    { title: "Given: an example in each row", phases: [], lines: writer.given() },
    ...(firstRow === null ? [aloneInNumpy(solution, document, result, writer)] : []),
    ...writer.firstUpdate(),
    { title: "The figures", phases: [], lines: printedTable(table) },
    {
      title:
        model.updates === 1 ? "The loss before and after" : `Training: ${model.updates} updates`,
      phases: [],
      lines: writer.training(),
    },
    {
      title: "The figures after training",
      phases: [],
      lines: printedTable(without(trained, table)),
    },
  ];
}

/** The very first example, where the first update does not work it out. */
function aloneInNumpy(
  solution: Solution,
  document: NetworkDocument,
  result: NetworkResult,
  writer: NetworkWriter,
): ProgramPart {
  const code = numpyCode(modelOf(document).training, 1);
  const figures = firstFigures(solution, document, result, code, { row: 0, datum: null });
  return {
    title: "The first example alone",
    phases: [],
    lines: [...writer.alone(), ...printedTable(ofFirstExample(figures))],
  };
}

class NetworkWriter {
  readonly #model: Model;
  readonly #layers: readonly NumberedLayer[];
  readonly #grain: Convention["grain"];

  constructor(model: Model, grain: Convention["grain"]) {
    this.#model = model;
    // the mistake is made with error terms
    this.#grain = grain === "gates" && this.#outputFirst() ? "delta-rule" : grain;
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

  #backward(): string[] {
    return this.#layers.toReversed().flatMap((layer) => this.#layerBackward(layer));
  }

  /** Backward pass and update in the order that the document asks for. */
  #backwardAndUpdate(): string[] {
    return this.#outputFirst()
      ? this.#layers
          .toReversed()
          .flatMap((layer) => [...this.#layerBackward(layer), ...this.#layerUpdate(layer)])
      : [...this.#backward(), ...this.#update()];
  }

  #update(): string[] {
    return this.#layers.toReversed().flatMap((layer) => this.#layerUpdate(layer));
  }

  #outputFirst(): boolean {
    return this.#model.training.updateOrder === "output-first";
  }

  /** What the first update starts from, beside the parameters. */
  #moment(): string[] {
    const { training } = this.#model;
    const trained = this.#parameters().filter((name) => this.after(name) !== name);
    const zeros = trained.map((name) => `"${name}": 0.0`).join(", ");
    return [
      ...memoryNames(training.optimizer).map((memory) => `${memory} = {${zeros}}`),
      ...(training.schedule ? ["epoch = 0", ...rateLines(training)] : []),
      ...(training.optimizer.name === "adam" ? ["number = 1  # of the update"] : []),
    ];
  }

  /** The first update, in parts. */
  firstUpdate(): readonly ProgramPart[] {
    const { examples, line } = firstBatch(this.#model);
    const whose = examples.length === 1 ? "first example" : "first batch";
    const forward: ProgramPart = {
      title: `Forward pass and loss of the ${whose}`,
      phases: ["forward", "loss"],
      lines: [line, ...this.forward()],
    };
    if (this.#outputFirst())
      return [
        forward,
        {
          title: "Each layer's update before the error terms below it: the classic mistake",
          phases: ["backward", "update"],
          lines: [...this.#moment(), ...this.#backwardAndUpdate()],
        },
      ];
    return [
      forward,
      {
        title: "Backward pass: error terms and gradients",
        phases: ["backward"],
        lines: this.#backward(),
      },
      {
        title: this.#model.updates === 1 ? "Update" : "The first update",
        phases: ["update"],
        lines: [...this.#moment(), ...this.#update()],
      },
    ];
  }

  /** The pass of the very first example. */
  alone(): readonly string[] {
    return [
      "x, t = X[:1], T[:1]",
      ...this.forward(),
      ...(this.#outputFirst()
        ? [...this.#moment(), ...this.#backwardAndUpdate()]
        : this.#backward()),
    ];
  }

  training(): readonly string[] {
    const { training, updates } = this.#model;
    const parameters = this.#parameters();
    const after = parameters.map((name) => this.after(name));
    const before = `E_before = total_loss(X, T, ${parameters.join(", ")})`;
    if (updates === 1) return [before, `E_after = total_loss(X, T, ${after.join(", ")})`];
    const trained = parameters.filter((name) => this.after(name) !== name);
    const onwards = `${trained.join(", ")} = ${trained.map((name) => this.after(name)).join(", ")}`;
    return [
      before,
      onwards,
      "number = 0",
      ...batchLines(this.#model, [
        "number += 1",
        "if number == 1:",
        "    continue  # worked out above",
        ...rateLines(training),
        "x, t = X[batch], T[batch]",
        ...this.forward(),
        ...this.#backwardAndUpdate(),
        onwards,
      ]),
      `E_after = total_loss(X, T, ${parameters.join(", ")})`,
    ];
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
    const weights = this.#outputFirst() ? `W${above}_new` : `W${above}`;
    const deltas =
      number === this.#layers.length
        ? outputDeltaLines(network.loss, layer, alpha, this.#grain)
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
