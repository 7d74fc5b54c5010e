import { inputSymbol } from "#lib/notation/input-symbol.ts";
import { letter } from "#lib/notation/letter.ts";
import { writtenWith, type Letters } from "#lib/notation/letters.ts";
import type { Naming, Notation } from "#lib/notation/notation.ts";
import {
  givenName,
  hiddenLayers,
  isOutputLayer,
  runningBiasNumber,
  runningWeightNumber,
} from "#lib/notation/unit-label.ts";

/** i1, h1, o1; with several hidden layers h1,2 is the second unit of the first. */
function label(naming: Naming, layer: number, unit: number): string {
  const name = givenName(naming, layer, unit);
  if (name !== null) return name;
  if (layer === 0) return `i${unit}`;
  if (isOutputLayer(naming, layer)) return `o${unit}`;
  return hiddenLayers(naming) > 1 ? `h${layer},${unit}` : `h${unit}`;
}

function unitName(layer: number, unit: number, naming: Naming): string {
  return `unit ${label(naming, layer, unit)}`;
}

const letters: Letters = {
  input: ({ unit, datum }, naming) => inputSymbol("i", unit, datum, naming),
  target: ({ unit, datum }, naming) => {
    const layer = naming.units.length - 1;
    const spoken = `target of ${unitName(layer, unit, naming)}`;
    return letter("target", spoken, { subscript: label(naming, layer, unit), datum });
  },
  weight: ({ layer, unit, from }, naming) => {
    const number = String(runningWeightNumber(naming, layer, unit, from));
    return letter("w", `weight ${number}`, { subscript: number });
  },
  bias: ({ layer, unit }, naming) => {
    const number = String(runningBiasNumber(naming, layer, unit));
    return letter("b", `bias ${number}`, { subscript: number });
  },
  "net-input": ({ layer, unit, datum }, naming) =>
    letter("net", `net input of ${unitName(layer, unit, naming)}`, {
      subscript: label(naming, layer, unit),
      datum,
    }),
  output: ({ layer, unit, datum }, naming) =>
    letter("out", `output of ${unitName(layer, unit, naming)}`, {
      subscript: label(naming, layer, unit),
      datum,
    }),
  "error-term": ({ layer, unit, datum, sign }, naming) => {
    const spoken = `delta of ${unitName(layer, unit, naming)}`;
    const marks = { subscript: label(naming, layer, unit), datum };
    return letter("δ", sign === 1 ? spoken : `negative ${spoken}`, marks);
  },
  "weighted-input": ({ layer, unit, from, datum }, naming) => {
    const source = label(naming, layer - 1, from);
    const sink = label(naming, layer, unit);
    const spoken = `net input of unit ${sink} from unit ${source}`;
    return letter("net", spoken, { subscript: `${source}→${sink}`, datum });
  },
  "unit-loss": ({ unit, datum }, naming) => {
    const layer = naming.units.length - 1;
    const spoken = `error of ${unitName(layer, unit, naming)}`;
    return letter("E", spoken, { subscript: label(naming, layer, unit), datum });
  },
  loss: ({ datum }) => letter("E", "total error", { subscript: "total", datum }),
  differentiatedLoss: "E",
};

/** M. Mazur, "A Step by Step Backpropagation Example" (2015): the chain rule, factor by factor. */
export const mazur: Notation = {
  name: "mazur",
  label: "Mazur",
  convention: { grain: "chain-rule", errorSign: 1, gradientLines: true },
  symbol: writtenWith(letters),
  unitName,
};
