import { layeredLetters } from "#lib/notation/layered-letters.ts";
import { writtenWith } from "#lib/notation/letters.ts";
import type { Notation } from "#lib/notation/notation.ts";

const layered = layeredLetters({
  layerNumber: (layer) => layer,
  layerMark: (layer) => `[${layer}]`,
  weight: "W",
  product: "p",
  netInput: "z",
  output: "h",
  loss: "L",
  lossName: "loss",
});

/**
 * Stanford CS231n, "Backpropagation, Intuitions": every operation is a gate, and each gradient
 * is local gradient × upstream gradient. The notes call the layers' matrices W1, W2; their
 * number stands in brackets here, apart from the number of an example.
 */
export const cs231n: Notation = {
  name: "cs231n",
  label: "CS231n",
  convention: { grain: "gates", errorSign: 1, gradientLines: true },
  symbol: writtenWith(layered.letters),
  unitName: layered.unitName,
};
