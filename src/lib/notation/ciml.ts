import { inputSymbol } from "#lib/notation/input-symbol.ts";
import { letter, type LetterMarks } from "#lib/notation/letter.ts";
import { writtenWith, type Letters } from "#lib/notation/letters.ts";
import type { Naming, Notation } from "#lib/notation/notation.ts";
import {
  givenName,
  hiddenLayers,
  indexPair,
  isOutputLayer,
  unitsIn,
} from "#lib/notation/unit-label.ts";

/** The one output of the book's network needs no index. */
function index(naming: Naming, layer: number, unit: number): string | null {
  const name = givenName(naming, layer, unit);
  if (name !== null) return name;
  return isOutputLayer(naming, layer) && unitsIn(naming, layer) === 1 ? null : String(unit);
}

/** The book has one hidden layer; only deeper networks need the layer's number. */
function layerMark(naming: Naming, layer: number): string | null {
  return hiddenLayers(naming) > 1 && !isOutputLayer(naming, layer) ? String(layer) : null;
}

function marks(naming: Naming, layer: number, unit: number, datum: number | null): LetterMarks {
  return { subscript: index(naming, layer, unit), layer: layerMark(naming, layer), datum };
}

function unitName(layer: number, unit: number, naming: Naming): string {
  const name = givenName(naming, layer, unit);
  if (name !== null) return `unit ${name}`;
  if (isOutputLayer(naming, layer)) {
    return unitsIn(naming, layer) === 1 ? "the output unit" : `output unit ${unit}`;
  }
  const hidden = `hidden unit ${unit}`;
  return hiddenLayers(naming) > 1 ? `${hidden} of layer ${layer}` : hidden;
}

/** The matrix W leads into hidden units, the vector v into the output; G and g are their gradients. */
function isVector(naming: Naming, layer: number): boolean {
  return isOutputLayer(naming, layer) && hiddenLayers(naming) > 0;
}

/** `from` 0 is the bias: the book extends the input by a constant 1. */
function wireIndex(naming: Naming, layer: number, unit: number, from: number): string {
  const source = from === 0 ? "0" : (index(naming, layer - 1, from) ?? String(from));
  const sink = index(naming, layer, unit);
  return sink === null ? source : indexPair(sink, source);
}

function wireMarks(naming: Naming, layer: number, unit: number | null, from: number): LetterMarks {
  const subscript = unit === null ? "0" : wireIndex(naming, layer, unit, from);
  return { subscript, layer: layerMark(naming, layer) };
}

function biasName(layer: number, unit: number | null, naming: Naming): string {
  if (unit !== null) return `bias of ${unitName(layer, unit, naming)}`;
  return isOutputLayer(naming, layer)
    ? "bias shared by the outputs"
    : `bias shared by hidden layer ${layer}`;
}

const letters: Letters = {
  input: ({ unit, datum }, naming) => inputSymbol("x", unit, datum, naming),
  target: ({ unit, datum }, naming) => {
    const subscript = index(naming, naming.units.length - 1, unit);
    return letter("y", subscript === null ? "target" : `target ${subscript}`, { subscript, datum });
  },
  weight: ({ layer, unit, from }, naming) => {
    const spoken = `weight from unit ${index(naming, layer - 1, from) ?? from} to ${unitName(layer, unit, naming)}`;
    const glyph = isVector(naming, layer) ? "v" : "w";
    return letter(glyph, spoken, wireMarks(naming, layer, unit, from));
  },
  bias: ({ layer, unit }, naming) => {
    const glyph = isVector(naming, layer) ? "v" : "w";
    return letter(glyph, biasName(layer, unit, naming), wireMarks(naming, layer, unit, 0));
  },
  "net-input": ({ layer, unit, datum }, naming) => {
    const glyph = isVector(naming, layer) ? "a\u0302" : "a";
    const spoken = `net input of ${unitName(layer, unit, naming)}`;
    return letter(glyph, spoken, marks(naming, layer, unit, datum));
  },
  output: ({ layer, unit, datum }, naming) => {
    const glyph = isOutputLayer(naming, layer) ? "y\u0302" : "h";
    const spoken = `output of ${unitName(layer, unit, naming)}`;
    return letter(glyph, spoken, marks(naming, layer, unit, datum));
  },
  "error-term": ({ layer, unit, datum }, naming) => {
    const spoken = `error of ${unitName(layer, unit, naming)}`;
    if (isOutputLayer(naming, layer)) return letter("e", spoken, marks(naming, layer, unit, datum));
    const subscript = givenName(naming, layer, unit) ?? `h${unit}`;
    return letter("e", spoken, { ...marks(naming, layer, unit, datum), subscript });
  },
  "weighted-input": ({ layer, unit, from, datum }, naming) => {
    const source = index(naming, layer - 1, from) ?? String(from);
    const sink = index(naming, layer, unit);
    const glyph = isVector(naming, layer) ? "a\u0302" : "a";
    return letter(glyph, `input of ${unitName(layer, unit, naming)} from unit ${source}`, {
      subscript: sink === null ? `→${source}` : `${source}→${sink}`,
      layer: layerMark(naming, layer),
      datum,
    });
  },
  "unit-loss": ({ unit, datum }, naming) => {
    const layer = naming.units.length - 1;
    const spoken = `loss of ${unitName(layer, unit, naming)}`;
    return letter("L", spoken, {
      subscript: givenName(naming, layer, unit) ?? String(unit),
      datum,
    });
  },
  loss: ({ datum }) => letter("L", "loss", { datum }),
  gradient: (parameter, naming, datum) => {
    const { layer, unit } = parameter;
    const from = parameter.kind === "weight" ? parameter.from : 0;
    const weight =
      parameter.kind === "weight"
        ? letters.weight(parameter, naming)
        : letters.bias(parameter, naming);
    const glyph = isVector(naming, layer) ? "g" : "G";
    const spoken = `gradient of ${weight.spoken}`;
    return letter(glyph, spoken, { ...wireMarks(naming, layer, unit, from), datum });
  },
};

/**
 * H. Daumé III, *A Course in Machine Learning*, algorithms 24 and 25: a two-layer network with
 * hidden weights W, output weights v, error e = y − ŷ and gradients G, g. Only what the book
 * has no letter for is ours: â, the net input of the output, and e_h, the error passed back.
 */
export const ciml: Notation = {
  name: "ciml",
  label: "Daumé (CIML)",
  convention: { grain: "delta-rule", errorSign: -1, gradientLines: true },
  symbol: writtenWith(letters),
  unitName,
};
