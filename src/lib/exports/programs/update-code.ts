import type { QuantityId } from "#lib/engine/expression/expression.ts";
import type { Quantity, StateName } from "#lib/engine/trace/quantity.ts";

/** A weight or a bias as programs hold it: an entry of W1, an entry of b1, or b1 itself. */
export interface ParameterEntry {
  readonly variable: string;
  /** `[0, 1]`, `[0]` or nothing. */
  readonly index: string;
  readonly layer: number;
  /** Counted from 0; `null` for a bias that the layer shares. */
  readonly unit: number | null;
  /** Counted from 0; `null` for a bias. */
  readonly from: number | null;
}

/** How a program reads the gradient of a parameter; `row` is the example's place in the batch. */
export interface GradientCode {
  parameterGradient(row: number, parameter: ParameterEntry): string;
}

/**
 * How a program reads what an update of a network works out. Rows, units and sources count from 0,
 * layers from 1; each derivative is one of its row's loss.
 */
export interface UpdateCode extends GradientCode {
  product(row: number, layer: number, unit: number, from: number): string;
  netInput(row: number, layer: number, unit: number): string;
  output(row: number, layer: number, unit: number): string;
  unitLoss(row: number, unit: number): string;
  loss(row: number): string;
  /** ∂E/∂E, from which the way back starts. */
  seed(row: number): string;
  unitLossGradient(row: number, unit: number): string;
  outputGradient(row: number, layer: number, unit: number): string;
  /** ∂out/∂net. */
  slope(row: number, layer: number, unit: number): string;
  /** ∂E/∂net. */
  delta(row: number, layer: number, unit: number): string;
  productGradient(row: number, layer: number, unit: number, from: number): string;
  /** The share of ∂E/∂out that arrives through unit `through` of the layer above. */
  outputShare(row: number, layer: number, unit: number, through: number): string;
  /** The share of ∂E/∂net that arrives through output `through` of its own layer, under softmax. */
  netInputShare(row: number, layer: number, unit: number, through: number): string;
  /** The share of ∂E/∂b that arrives through unit `through`, of a bias that the layer shares. */
  biasShare(row: number, layer: number, through: number): string;
  batchGradient(parameter: ParameterEntry): string;
  decayedGradient(parameter: ParameterEntry): string;
  /** What the optimiser remembers after the update. */
  memory(state: StateName, parameter: ParameterEntry): string;
  /** The parameter after the update. */
  updated(parameter: ParameterEntry): string;
}

export function weightEntry(layer: number, unit: number, from: number): ParameterEntry {
  return { variable: `W${layer}`, index: `[${unit}, ${from}]`, layer, unit, from };
}

export function biasEntry(layer: number, unit: number | null): ParameterEntry {
  const index = unit === null ? "" : `[${unit}]`;
  return { variable: `b${layer}`, index, layer, unit, from: null };
}

/** A weight or bias among the quantities of a solution. */
export function parameterEntry(
  id: QuantityId,
  quantities: ReadonlyMap<QuantityId, Quantity>,
): ParameterEntry {
  const quantity = quantities.get(id);
  if (quantity?.kind === "weight")
    return weightEntry(quantity.layer, quantity.unit - 1, quantity.from - 1);
  if (quantity?.kind === "bias")
    return biasEntry(quantity.layer, quantity.unit === null ? null : quantity.unit - 1);
  throw new Error(`internal: ${id} is no parameter`);
}
