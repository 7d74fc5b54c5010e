import type { Naming } from "#lib/notation/notation.ts";

/** The name that the document gives to a unit, else `null`. */
export function givenName(naming: Naming, layer: number, unit: number): string | null {
  return naming.names[layer]?.[unit - 1] ?? null;
}

/** Units numbered through the whole network, inputs first (Han & Kamber). From 1. */
export function runningNumber(naming: Naming, layer: number, unit: number): number {
  return naming.units.slice(0, layer).reduce((sum, units) => sum + units, unit);
}

/** Weights numbered through the whole network, row by row (Mazur). From 1. */
export function runningWeightNumber(
  naming: Naming,
  layer: number,
  unit: number,
  from: number,
): number {
  const before = naming.units
    .slice(1, layer)
    .reduce((sum, units, index) => sum + units * unitsIn(naming, index), 0);
  return before + (unit - 1) * unitsIn(naming, layer - 1) + from;
}

/** Biases numbered through the whole network; a shared bias counts once (Mazur). From 1. */
export function runningBiasNumber(naming: Naming, layer: number, unit: number | null): number {
  const before = naming.biases
    .slice(0, layer - 1)
    .reduce((sum, biases, index) => sum + biasCount(biases, unitsIn(naming, index + 1)), 0);
  return before + (unit ?? 1);
}

export function isOutputLayer(naming: Naming, layer: number): boolean {
  return layer === naming.units.length - 1;
}

/** The number of layers between the input and the output layer. */
export function hiddenLayers(naming: Naming): number {
  return naming.units.length - 2;
}

export function unitsIn(naming: Naming, layer: number): number {
  const units = naming.units[layer];
  if (units === undefined) throw new Error(`internal: no layer ${layer}`);
  return units;
}

/** Two indices side by side, 14, with a comma where that could be misread: 1,14. */
export function indexPair(first: string, second: string): string {
  const digits = /^\d$/.test(first) && /^\d$/.test(second);
  return digits ? first + second : `${first},${second}`;
}

function biasCount(biases: Naming["biases"][number], units: number): number {
  return { "per-unit": units, shared: 1, none: 0 }[biases];
}
