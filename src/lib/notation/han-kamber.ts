import { inputSymbol } from "#lib/notation/input-symbol.ts";
import { letter } from "#lib/notation/letter.ts";
import { writtenWith, type Letters } from "#lib/notation/letters.ts";
import type { Naming, Notation } from "#lib/notation/notation.ts";
import { givenName, indexPair, runningNumber, unitsIn } from "#lib/notation/unit-label.ts";

function label(naming: Naming, layer: number, unit: number): string {
  return givenName(naming, layer, unit) ?? String(runningNumber(naming, layer, unit));
}

/** Within a weight's index an input named x1 is the 1 that it would be without a name. */
function wireEnd(naming: Naming, layer: number, unit: number): string {
  const name = label(naming, layer, unit);
  return layer === 0 && name === `x${unit}` ? String(unit) : name;
}

function unitName(layer: number, unit: number, naming: Naming): string {
  return `unit ${label(naming, layer, unit)}`;
}

const letters: Letters = {
  input: ({ unit, datum }, naming) => inputSymbol("x", unit, datum, naming),
  target: ({ unit, datum }, naming) => {
    const layer = naming.units.length - 1;
    const spoken = `target of ${unitName(layer, unit, naming)}`;
    return letter("T", spoken, { subscript: label(naming, layer, unit), datum });
  },
  weight: ({ layer, unit, from }, naming) => {
    const source = wireEnd(naming, layer - 1, from);
    const sink = wireEnd(naming, layer, unit);
    const spoken = `weight from unit ${source} to unit ${sink}`;
    return letter("w", spoken, { subscript: indexPair(source, sink) });
  },
  bias: ({ layer, unit }, naming) => {
    if (unit !== null) {
      const subscript = label(naming, layer, unit);
      return letter("θ", `bias of ${unitName(layer, unit, naming)}`, { subscript });
    }
    const first = label(naming, layer, 1);
    const last = label(naming, layer, unitsIn(naming, layer));
    if (first === last) return letter("θ", `bias of unit ${first}`, { subscript: first });
    const spoken = `bias shared by units ${first} to ${last}`;
    return letter("θ", spoken, { subscript: `${first}–${last}` });
  },
  "net-input": ({ layer, unit, datum }, naming) =>
    letter("I", `net input of ${unitName(layer, unit, naming)}`, {
      subscript: label(naming, layer, unit),
      datum,
    }),
  output: ({ layer, unit, datum }, naming) =>
    letter("O", `output of ${unitName(layer, unit, naming)}`, {
      subscript: label(naming, layer, unit),
      datum,
    }),
  "error-term": ({ layer, unit, datum, sign }, naming) => {
    const marks = { subscript: label(naming, layer, unit), datum };
    const name = unitName(layer, unit, naming);
    return sign === -1
      ? letter("Err", `error of ${name}`, marks)
      : letter("δ", `delta of ${name}`, marks);
  },
  "weighted-input": ({ layer, unit, from, datum }, naming) => {
    const source = wireEnd(naming, layer - 1, from);
    const sink = wireEnd(naming, layer, unit);
    const spoken = `input of unit ${sink} from unit ${source}`;
    return letter("I", spoken, { subscript: `${source}→${sink}`, datum });
  },
  "unit-loss": ({ unit, datum }, naming) => {
    const layer = naming.units.length - 1;
    const spoken = `loss of ${unitName(layer, unit, naming)}`;
    return letter("E", spoken, { subscript: label(naming, layer, unit), datum });
  },
  loss: ({ datum }) => letter("E", "loss", { datum }),
};

/**
 * J. Han, M. Kamber, J. Pei, *Data Mining: Concepts and Techniques*, "Backpropagation": units
 * are numbered through the whole network; Err_j = −∂E/∂I_j is added in the update. The book
 * writes l for the learning rate; lectures after it write η.
 */
export const hanKamber: Notation = {
  name: "han-kamber",
  label: "Han & Kamber",
  convention: { grain: "delta-rule", errorSign: -1, gradientLines: false },
  symbol: writtenWith(letters),
  unitName,
};
