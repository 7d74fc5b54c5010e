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
import { plainOf } from "#lib/notation/plain.ts";
import { findNotation } from "#lib/notation/registry.ts";

/** How a program reads the gradients of a layer's parameters; units and sources count from 0. */
export interface GradientCode {
  weightGradient(layer: number, unit: number, from: number): string;
  biasGradient(layer: number, unit: number | null): string;
}

/** How a program reads the figures of a layer. */
export interface LayerCode extends GradientCode {
  readonly loss: string;
  netInput(layer: number, unit: number): string;
  output(layer: number, unit: number): string;
  delta(layer: number, unit: number): string;
  weight(layer: number, unit: number, from: number): string;
  bias(layer: number, unit: number | null): string;
}

/** The figures of the first example's pass, under the names that the book has for them. */
export function firstFigures(
  solution: Solution,
  document: NetworkDocument,
  result: NetworkResult,
  code: LayerCode,
): ProgramFigure[] {
  const { nameOf, sign, layers } = namesFor(solution, document);
  const { first } = result;
  const figuresOf = (layer: NumberedLayer): ProgramFigure[] => {
    const { number } = layer;
    const own = first.layers[number - 1];
    if (!own) return [];
    return [
      ...own.netInput.map((value, j) => ({
        name: nameOf(ids.netInput(number, j + 1, null)),
        value,
        code: code.netInput(number, j),
      })),
      ...own.output.map((value, j) => ({
        name: nameOf(ids.output(number, j + 1, null)),
        value,
        code: code.output(number, j),
      })),
    ];
  };
  const deltasOf = ({ number }: NumberedLayer): ProgramFigure[] =>
    (first.layers[number - 1]?.delta ?? []).map((value, j) => ({
      name: nameOf(ids.errorTerm(number, j + 1, null)),
      value: sign * value + 0,
      code: `${sign === 1 ? "" : "-"}${code.delta(number, j)}`,
    }));
  return [
    ...layers.flatMap(figuresOf),
    { name: nameOf(ids.loss(null)), value: first.loss, code: code.loss },
    ...layers.toReversed().flatMap(deltasOf),
    ...gradientFigures(solution, document, result, code),
  ];
}

/** The gradients of the first example's pass, each with the quantity that it is. */
export function gradientFigures(
  solution: Solution,
  document: NetworkDocument,
  { first }: NetworkResult,
  code: GradientCode,
): (ProgramFigure & { readonly id: QuantityId })[] {
  const { nameOf, layers } = namesFor(solution, document);
  const figure = (parameter: QuantityId, value: number, written: string) => {
    const id = derivativeId(ids.loss(null), parameter);
    return { id, name: nameOf(id), value, code: written };
  };
  return layers.toReversed().flatMap(({ number }) => {
    const own = first.layers[number - 1];
    if (!own) return [];
    return [
      ...own.weightGradient.flatMap((row, j) =>
        row.map((value, i) =>
          figure(ids.weight(number, j + 1, i + 1), value, code.weightGradient(number, j, i)),
        ),
      ),
      ...biasFigures(own.biasGradient, (unit, value) =>
        figure(
          ids.bias(number, unit === null ? null : unit + 1),
          value,
          code.biasGradient(number, unit),
        ),
      ),
    ];
  });
}

/** The parameters after training, and the loss over all the data before and after it. */
export function trainedFigures(
  solution: Solution,
  document: NetworkDocument,
  result: NetworkResult,
  code: LayerCode & { readonly initialLoss: string; readonly finalLoss: string },
): ProgramFigure[] {
  const { nameOf, layers } = namesFor(solution, document);
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
            code: code.weight(number, j, i),
          })),
        ),
        ...biasFigures(own.biases, (unit, value) => ({
          name: parameter(ids.bias(number, unit === null ? null : unit + 1)),
          value,
          code: code.bias(number, unit),
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

function namesFor({ notation, naming }: Solution, document: NetworkDocument): Names {
  const { network } = modelOf(document);
  const layers = numberedLayers(network);
  const symbols = findNotation(notation);
  const sign = symbols.convention.errorSign;
  const quantities = networkQuantities(layers, network.inputs, sign);
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
): ReadonlyMap<QuantityId, Quantity> {
  const quantities = new Map<QuantityId, Quantity>();
  const loss = ids.loss(null);
  const addParameter = (id: QuantityId, quantity: Quantity): void => {
    quantities.set(id, quantity);
    quantities.set(ids.updated(id), { kind: "updated", of: id });
    const derivative = { of: loss, by: id, through: null, datum: null, sign: 1 } as const;
    quantities.set(derivativeId(loss, id), { kind: "derivative", ...derivative });
  };
  quantities.set(loss, { kind: "loss", datum: null });
  for (const unit of oneTo(inputs))
    quantities.set(ids.input(unit, null), { kind: "input", unit, datum: null });
  for (const layer of layers) {
    const { number, units, fanIn } = layer;
    for (const unit of oneTo(units)) {
      const place = { layer: number, unit, datum: null };
      quantities.set(ids.netInput(number, unit, null), { kind: "net-input", ...place });
      quantities.set(ids.output(number, unit, null), { kind: "output", ...place });
      quantities.set(ids.errorTerm(number, unit, null), { kind: "error-term", ...place, sign });
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
