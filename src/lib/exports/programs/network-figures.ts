import { modelOf } from "#lib/document/model.ts";
import type { NetworkResult } from "#lib/document/result.ts";
import type { NetworkDocument } from "#lib/document/schema.ts";
import type { Solution } from "#lib/document/solution.ts";
import { derivativeId } from "#lib/engine/autodiff/reverse-sweep.ts";
import {
  biasId,
  numberedLayers,
  oneTo,
  type NumberedLayer,
} from "#lib/engine/network/forward-pass.ts";
import { ids } from "#lib/engine/network/identifiers.ts";
import type { QuantityId } from "#lib/engine/expression/expression.ts";
import type { Quantity } from "#lib/engine/trace/quantity.ts";
import type { ProgramFigure } from "#lib/exports/programs/program.ts";
import {
  biasEntry,
  weightEntry,
  type GradientCode,
  type ParameterEntry,
  type UpdateCode,
} from "#lib/exports/programs/update-code.ts";
import { plainOf } from "#lib/notation/plain.ts";
import { findNotation } from "#lib/notation/registry.ts";

/** Where a program has the pass of the very first example. */
export interface FirstPass {
  /** Its row among the examples of the update. */
  readonly row: number;
  /** Its number in the names of figures; `null` where an update sees one example only. */
  readonly datum: number | null;
}

/** The figures that are not printed yet. */
export function without(
  figures: readonly ProgramFigure[],
  printed: readonly ProgramFigure[],
): ProgramFigure[] {
  const names = new Set(printed.map(({ name }) => name));
  return figures.filter(({ name }) => !names.has(name));
}

/** Named so that no figure of the first update has the same name. */
export function ofFirstExample(figures: readonly ProgramFigure[]): ProgramFigure[] {
  return figures.map((figure) => ({ ...figure, name: `${figure.name} of example 1` }));
}

/** The figures of the first example's pass, under the names that the book has for them. */
export function firstFigures(
  solution: Solution,
  document: NetworkDocument,
  result: NetworkResult,
  code: UpdateCode,
  pass: FirstPass,
): ProgramFigure[] {
  const { row, datum } = pass;
  const { nameOf, sign, layers } = namesFor(solution, document, datum);
  const { first } = result;
  const figuresOf = (layer: NumberedLayer): ProgramFigure[] => {
    const { number } = layer;
    const own = first.layers[number - 1];
    if (!own) return [];
    return [
      ...own.netInput.map((value, j) => ({
        name: nameOf(ids.netInput(number, j + 1, datum)),
        value,
        code: code.netInput(row, number, j),
      })),
      ...own.output.map((value, j) => ({
        name: nameOf(ids.output(number, j + 1, datum)),
        value,
        code: code.output(row, number, j),
      })),
    ];
  };
  const deltasOf = ({ number }: NumberedLayer): ProgramFigure[] =>
    (first.layers[number - 1]?.delta ?? []).map((value, j) => ({
      name: nameOf(ids.errorTerm(number, j + 1, datum)),
      value: sign * value + 0,
      code: `${sign === 1 ? "" : "-"}${code.delta(row, number, j)}`,
    }));
  return [
    ...layers.flatMap(figuresOf),
    { name: nameOf(ids.loss(datum)), value: first.loss, code: code.loss(row) },
    ...layers.toReversed().flatMap(deltasOf),
    ...gradientFigures(solution, document, result, code, pass),
  ];
}

/** The gradients of the first example's pass, each with the quantity that it is. */
export function gradientFigures(
  solution: Solution,
  document: NetworkDocument,
  { first }: NetworkResult,
  code: GradientCode,
  { row, datum }: FirstPass,
): (ProgramFigure & { readonly id: QuantityId })[] {
  const { nameOf, layers } = namesFor(solution, document, datum);
  const figure = (parameter: QuantityId, value: number, entry: ParameterEntry) => {
    const id = derivativeId(ids.loss(datum), parameter);
    return { id, name: nameOf(id), value, code: code.parameterGradient(row, entry) };
  };
  return layers.toReversed().flatMap(({ number }) => {
    const own = first.layers[number - 1];
    if (!own) return [];
    return [
      ...own.weightGradient.flatMap((values, j) =>
        values.map((value, i) =>
          figure(ids.weight(number, j + 1, i + 1), value, weightEntry(number, j, i)),
        ),
      ),
      ...biasFigures(own.biasGradient, (unit, value) =>
        figure(ids.bias(number, unit === null ? null : unit + 1), value, biasEntry(number, unit)),
      ),
    ];
  });
}

/** How a program reads what training leaves behind. */
export interface TrainedCode {
  readonly initialLoss: string;
  readonly finalLoss: string;
  trained(parameter: ParameterEntry): string;
}

/** The parameters after training, and the loss over all the data before and after it. */
export function trainedFigures(
  solution: Solution,
  document: NetworkDocument,
  result: NetworkResult,
  code: TrainedCode,
): ProgramFigure[] {
  const { nameOf, layers } = namesFor(solution, document, null);
  const { updates } = modelOf(document);
  const after = updates === 1 ? "" : ` after ${updates}`;
  const parameter = (id: QuantityId): string =>
    updates === 1 ? nameOf(ids.updated(id)) : `${nameOf(id)}${after}`;
  const loss = nameOf(ids.loss(null));
  return [
    { name: `${loss} after 0`, value: result.initialLoss, code: code.initialLoss },
    ...layers.flatMap(({ number }) => {
      const own = result.parameters[number - 1];
      if (!own) return [];
      return [
        ...own.weights.flatMap((row, j) =>
          row.map((value, i) => ({
            name: parameter(ids.weight(number, j + 1, i + 1)),
            value,
            code: code.trained(weightEntry(number, j, i)),
          })),
        ),
        ...biasFigures(own.biases, (unit, value) => ({
          name: parameter(ids.bias(number, unit === null ? null : unit + 1)),
          value,
          code: code.trained(biasEntry(number, unit)),
        })),
      ];
    }),
    { name: `${loss} after ${updates}`, value: result.finalLoss, code: code.finalLoss },
  ];
}

function biasFigures<Figure extends ProgramFigure>(
  values: readonly number[] | number | null,
  figure: (unit: number | null, value: number) => Figure,
): Figure[] {
  if (values === null) return [];
  return typeof values === "number"
    ? [figure(null, values)]
    : values.map((value, unit) => figure(unit, value));
}

interface Names {
  readonly layers: readonly NumberedLayer[];
  readonly sign: 1 | -1;
  readonly nameOf: (id: QuantityId) => string;
}

function namesFor(
  { notation, naming }: Solution,
  document: NetworkDocument,
  datum: number | null,
): Names {
  const { network } = modelOf(document);
  const layers = numberedLayers(network);
  const symbols = findNotation(notation);
  const sign = symbols.convention.errorSign;
  const quantities = networkQuantities(layers, network.inputs, sign, datum);
  const own = { ...naming, quantities };
  return {
    layers,
    sign,
    nameOf: (id) => {
      const quantity = quantities.get(id);
      return quantity ? plainOf(symbols.symbol(quantity, own)) : id;
    },
  };
}

/** Every quantity that a result has a figure of, as one example's pass has it. */
function networkQuantities(
  layers: readonly NumberedLayer[],
  inputs: number,
  sign: 1 | -1,
  datum: number | null,
): ReadonlyMap<QuantityId, Quantity> {
  const quantities = new Map<QuantityId, Quantity>();
  const loss = ids.loss(datum);
  const addParameter = (id: QuantityId, quantity: Quantity): void => {
    quantities.set(id, quantity);
    quantities.set(ids.updated(id), { kind: "updated", of: id });
    const derivative = { of: loss, by: id, through: null, datum, sign: 1 } as const;
    quantities.set(derivativeId(loss, id), { kind: "derivative", ...derivative });
  };
  quantities.set(loss, { kind: "loss", datum });
  for (const unit of oneTo(inputs))
    quantities.set(ids.input(unit, datum), { kind: "input", unit, datum });
  for (const layer of layers) {
    const { number, units, fanIn } = layer;
    for (const unit of oneTo(units)) {
      const place = { layer: number, unit, datum };
      quantities.set(ids.netInput(number, unit, datum), { kind: "net-input", ...place });
      quantities.set(ids.output(number, unit, datum), { kind: "output", ...place });
      quantities.set(ids.errorTerm(number, unit, datum), { kind: "error-term", ...place, sign });
      for (const from of oneTo(fanIn))
        addParameter(ids.weight(number, unit, from), { kind: "weight", layer: number, unit, from });
      const bias = biasId(layer, unit);
      const shared = typeof layer.biases === "number";
      if (bias !== null)
        addParameter(bias, { kind: "bias", layer: number, unit: shared ? null : unit });
    }
  }
  return quantities;
}
