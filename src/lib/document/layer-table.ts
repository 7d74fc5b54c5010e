import type { ComputedLayer } from "#lib/document/network-layers.ts";

/** A layer's numbers as one table: a row a unit, its weights and, where it has one of its own, its bias. */
export function layerTable({
  weights,
  biases,
}: Pick<ComputedLayer, "weights" | "biases">): number[][] {
  return weights.map((row, unit) => [
    ...row,
    ...(Array.isArray(biases) ? biases.slice(unit, unit + 1) : []),
  ]);
}

/** The numbers of a layer from such a table; biases that do not stand in it stay. */
export function layerFromTable(
  table: readonly (readonly number[])[],
  { biases }: Pick<ComputedLayer, "biases">,
): Pick<ComputedLayer, "weights" | "biases"> {
  if (!Array.isArray(biases)) return { weights: table.map((row) => [...row]), biases };
  return {
    weights: table.map((row) => row.slice(0, -1)),
    biases: table.flatMap((row) => row.slice(-1)),
  };
}
