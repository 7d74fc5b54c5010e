import { layeredLetters } from "#lib/notation/layered-letters.ts";
import { writtenWith } from "#lib/notation/letters.ts";
import type { Notation } from "#lib/notation/notation.ts";

const layered = layeredLetters({
  // Nielsen counts the input as layer 1, so that w² leads from layer 1 to layer 2.
  layerNumber: (layer) => layer + 1,
  layerMark: (layer) => String(layer + 1),
  weight: "w",
  product: "z",
  netInput: "z",
  output: "a",
  loss: "C",
  lossName: "cost",
});

/** M. Nielsen, *Neural Networks and Deep Learning*, chapter 2: z, a and δ by layer, cost C. */
export const nielsen: Notation = {
  name: "nielsen",
  label: "Nielsen",
  convention: { grain: "delta-rule", errorSign: 1, gradientLines: true },
  symbol: writtenWith(layered.letters),
  unitName: layered.unitName,
};
