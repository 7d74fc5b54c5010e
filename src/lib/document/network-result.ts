import type { FigureRounding, RoundingPhase } from "#lib/document/digits.ts";
import type { LayerResult, NetworkResult } from "#lib/document/result.ts";
import type { NetworkDocument } from "#lib/document/schema.ts";
import type { QuantityId } from "#lib/engine/expression/expression.ts";
import { derivativeId } from "#lib/engine/autodiff/reverse-sweep.ts";
import {
  biasId,
  numberedLayers,
  oneTo,
  type NumberedLayer,
} from "#lib/engine/network/forward-pass.ts";
import { ids } from "#lib/engine/network/identifiers.ts";
import type { Network } from "#lib/engine/network/network.ts";
import type { Trace } from "#lib/engine/trace/trace.ts";

export interface NetworkFigures {
  readonly network: Network;
  /** Forward and backward pass of the first example alone. */
  readonly first: Trace;
  /** Of the first example. */
  readonly inputs: readonly number[];
  readonly initialLoss: number;
  readonly finalLoss: number;
  /** After training. */
  readonly parameters: ReadonlyMap<QuantityId, number>;
}

/** How a figure is reported: as a number, or as it is shown. */
type Report<Figure> = (value: number, phase: RoundingPhase, id: QuantityId | null) => Figure;

export function networkResult(
  document: NetworkDocument,
  rounding: FigureRounding,
  figures: NetworkFigures,
): { readonly result: NetworkResult; readonly shown: NetworkResult<string> | null } {
  const { quantities } = figures.first;
  return {
    result: reported(figures, (value) => value),
    shown: document.rounding
      ? reported(figures, (value, phase, id) =>
          id !== null && quantities.has(id)
            ? rounding.show(value, id, quantities)
            : rounding.showPhase(value, phase),
        )
      : null,
  };
}

function reported<Figure>(figures: NetworkFigures, report: Report<Figure>): NetworkResult<Figure> {
  const layers = numberedLayers(figures.network);
  const reader = new FirstPassReader(figures, report);
  return {
    first: { loss: reader.loss(), layers: layers.map((layer) => reader.layer(layer)) },
    initialLoss: report(figures.initialLoss, "loss", null),
    finalLoss: report(figures.finalLoss, "loss", null),
    parameters: layers.map((layer) => ({
      weights: oneTo(layer.units).map((unit) =>
        oneTo(layer.fanIn).map((from) =>
          parameter(figures, report, ids.weight(layer.number, unit, from)),
        ),
      ),
      biases: biases(layer, (unit) =>
        parameter(figures, report, biasId(layer, unit) ?? ids.bias(layer.number, null)),
      ),
    })),
  };
}

function parameter<Figure>(
  { parameters }: NetworkFigures,
  report: Report<Figure>,
  id: QuantityId,
): Figure {
  const value = parameters.get(id);
  if (value === undefined) throw new Error(`internal: the network has no ${id}`);
  return report(value, "update", ids.updated(id));
}

/** One a unit, one for a layer that shares it, `null` for none. */
function biases<Figure>(
  { units, biases: kind }: NumberedLayer,
  read: (unit: number) => Figure,
): readonly Figure[] | Figure | null {
  if (kind === null) return null;
  return typeof kind === "number" ? read(1) : oneTo(units).map(read);
}

class FirstPassReader<Figure> {
  readonly #trace: Trace;
  readonly #inputs: readonly number[];
  readonly #report: Report<Figure>;

  constructor({ first: trace, inputs }: NetworkFigures, report: Report<Figure>) {
    this.#trace = trace;
    this.#inputs = inputs;
    this.#report = report;
  }

  loss(): Figure {
    const id = ids.loss(null);
    return this.#report(this.#value(id), "loss", id);
  }

  layer(layer: NumberedLayer): LayerResult<Figure> {
    const units = oneTo(layer.units);
    const forward = (id: QuantityId): Figure => this.#report(this.#value(id), "forward", id);
    return {
      netInput: units.map((unit) => forward(ids.netInput(layer.number, unit, null))),
      output: units.map((unit) => forward(ids.output(layer.number, unit, null))),
      delta: units.map((unit) => this.#report(this.#delta(layer, unit), "error", null)),
      weightGradient: units.map((unit) =>
        oneTo(layer.fanIn).map((from) => this.#weightGradient(layer, unit, from)),
      ),
      biasGradient: biases(layer, (unit) => this.#biasGradient(layer, unit)),
    };
  }

  /** ∂E/∂net, from the error term under its convention's sign, or from the reverse sweep. */
  #delta(layer: NumberedLayer, unit: number): number {
    const id = ids.errorTerm(layer.number, unit, null);
    const quantity = this.#trace.quantities.get(id);
    if (quantity?.kind === "error-term") return quantity.sign * this.#value(id) + 0;
    const net = ids.netInput(layer.number, unit, null);
    return this.#trace.values.get(derivativeId(ids.loss(null), net)) ?? 0;
  }

  /** Where a book folds ∂E/∂w into the update it is δ·o of its figures. */
  #weightGradient(layer: NumberedLayer, unit: number, from: number): Figure {
    const id = derivativeId(ids.loss(null), ids.weight(layer.number, unit, from));
    const input =
      layer.number === 1
        ? (this.#inputs[from - 1] ?? NaN)
        : this.#value(ids.output(layer.number - 1, from, null));
    const gradient = this.#trace.values.get(id) ?? this.#delta(layer, unit) * input;
    return this.#report(gradient, "error", id);
  }

  #biasGradient(layer: NumberedLayer, unit: number): Figure {
    const bias = biasId(layer, unit) ?? ids.bias(layer.number, null);
    const id = derivativeId(ids.loss(null), bias);
    const units = typeof layer.biases === "number" ? oneTo(layer.units) : [unit];
    const sum = units.reduce((total, each) => total + this.#delta(layer, each), 0);
    return this.#report(this.#trace.values.get(id) ?? sum, "error", id);
  }

  #value(id: QuantityId): number {
    const value = this.#trace.values.get(id);
    if (value === undefined) throw new Error(`internal: the trace lacks ${id}`);
    return value;
  }
}
