import { inputSymbol } from "#lib/notation/input-symbol.ts";
import { letter, type LetterMarks } from "#lib/notation/letter.ts";
import type { Letters } from "#lib/notation/letters.ts";
import type { Naming, Notation } from "#lib/notation/notation.ts";
import { givenName, indexPair } from "#lib/notation/unit-label.ts";

/** What differs between books that write the layer above and count units within it. */
export interface LayeredBook {
  /** The book's number of our layer; ours counts the input as 0. */
  readonly layerNumber: (layer: number) => number;
  readonly layerMark: (layer: number) => string;
  readonly weight: string;
  /** The letter of a single product of weight and input. */
  readonly product: string;
  readonly netInput: string;
  readonly output: string;
  readonly loss: string;
  readonly lossName: string;
}

/** z^l_j, a^l_j, w^l_{jk}: the layer above; below, the unit and then the unit it comes from. */
export function layeredLetters(book: LayeredBook): {
  readonly letters: Letters;
  readonly unitName: Notation["unitName"];
} {
  function unitName(layer: number, unit: number, naming: Naming): string {
    const name = `unit ${unitLabel(naming, layer, unit)}`;
    return naming.units.length > 2 ? `${name} of layer ${book.layerNumber(layer)}` : name;
  }

  function marks(
    naming: Naming,
    { layer, unit, datum }: { layer: number; unit: number; datum: number | null },
  ): LetterMarks {
    return { subscript: unitLabel(naming, layer, unit), layer: book.layerMark(layer), datum };
  }

  function wire(naming: Naming, layer: number, unit: number, from: number): string {
    return `from unit ${sourceLabel(naming, layer - 1, from)} to ${unitName(layer, unit, naming)}`;
  }

  const letters: Letters = {
    input: ({ unit, datum }, naming) => inputSymbol("x", unit, datum, naming),
    target: ({ unit, datum }, naming) => {
      const subscript = unitLabel(naming, naming.units.length - 1, unit);
      return letter("y", `target ${subscript}`, { subscript, datum });
    },
    weight: ({ layer, unit, from }, naming) =>
      letter(book.weight, `weight ${wire(naming, layer, unit, from)}`, {
        subscript: indexPair(unitLabel(naming, layer, unit), sourceLabel(naming, layer - 1, from)),
        layer: book.layerMark(layer),
      }),
    bias: ({ layer, unit }, naming) =>
      unit === null
        ? letter("b", `bias of layer ${book.layerNumber(layer)}`, { layer: book.layerMark(layer) })
        : letter(
            "b",
            `bias of ${unitName(layer, unit, naming)}`,
            marks(naming, { layer, unit, datum: null }),
          ),
    "net-input": (quantity, naming) =>
      letter(
        book.netInput,
        `net input of ${unitName(quantity.layer, quantity.unit, naming)}`,
        marks(naming, quantity),
      ),
    output: (quantity, naming) =>
      letter(
        book.output,
        `output of ${unitName(quantity.layer, quantity.unit, naming)}`,
        marks(naming, quantity),
      ),
    "error-term": (quantity, naming) => {
      const spoken = `delta of ${unitName(quantity.layer, quantity.unit, naming)}`;
      return letter(
        "δ",
        quantity.sign === 1 ? spoken : `negative ${spoken}`,
        marks(naming, quantity),
      );
    },
    "weighted-input": ({ layer, unit, from, datum }, naming) =>
      letter(book.product, `weighted input ${wire(naming, layer, unit, from)}`, {
        subscript: `${unitLabel(naming, layer, unit)},${sourceLabel(naming, layer - 1, from)}`,
        layer: book.layerMark(layer),
        datum,
      }),
    "unit-loss": ({ unit, datum }, naming) => {
      const subscript = unitLabel(naming, naming.units.length - 1, unit);
      return letter(book.loss, `${book.lossName} of output ${subscript}`, { subscript, datum });
    },
    loss: ({ datum }) => letter(book.loss, book.lossName, { datum }),
  };
  return { letters, unitName };
}

function unitLabel(naming: Naming, layer: number, unit: number): string {
  return givenName(naming, layer, unit) ?? String(unit);
}

/** Within a weight's index an input named x1 is the 1 that it would be without a name. */
function sourceLabel(naming: Naming, layer: number, unit: number): string {
  const label = unitLabel(naming, layer, unit);
  return layer === 0 && label === `x${unit}` ? String(unit) : label;
}
