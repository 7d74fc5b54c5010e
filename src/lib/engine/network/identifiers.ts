import type { QuantityId } from "#lib/engine/expression/expression.ts";
import { updateIds } from "#lib/engine/optimizers/parameter-update.ts";

/**
 * The names of a network's quantities. Layers count from 1 (the first after the input), units
 * from 1; `@n` marks the n-th example of a batch that has several.
 */
function ofDatum(name: string, datum: number | null): QuantityId {
  return datum === null ? name : `${name}@${datum}`;
}

export const ids = {
  input: (unit: number, datum: number | null) => ofDatum(`x.${unit}`, datum),
  target: (unit: number, datum: number | null) => ofDatum(`t.${unit}`, datum),
  weight: (layer: number, unit: number, from: number): QuantityId => `w.${layer}.${unit}.${from}`,
  bias: (layer: number, unit: number | null): QuantityId =>
    unit === null ? `b.${layer}` : `b.${layer}.${unit}`,
  weightedInput: (layer: number, unit: number, from: number, datum: number | null) =>
    ofDatum(`p.${layer}.${unit}.${from}`, datum),
  netInput: (layer: number, unit: number, datum: number | null) =>
    ofDatum(`net.${layer}.${unit}`, datum),
  output: (layer: number, unit: number, datum: number | null) =>
    layer === 0 ? ofDatum(`x.${unit}`, datum) : ofDatum(`out.${layer}.${unit}`, datum),
  unitLoss: (unit: number, datum: number | null) => ofDatum(`E.${unit}`, datum),
  loss: (datum: number | null) => ofDatum("E", datum),
  errorTerm: (layer: number, unit: number, datum: number | null) =>
    ofDatum(`err.${layer}.${unit}`, datum),
  batchGradient: (parameter: QuantityId): QuantityId => `g:${parameter}`,
  decayedGradient: (parameter: QuantityId): QuantityId => `g+decay:${parameter}`,
  ...updateIds,
};
