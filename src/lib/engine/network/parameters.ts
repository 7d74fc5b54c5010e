import { add, multiply, negate, reference } from "#lib/engine/expression/build.ts";
import type { Expression, QuantityId } from "#lib/engine/expression/expression.ts";
import { derivativeId } from "#lib/engine/autodiff/reverse-sweep.ts";
import type { Convention } from "#lib/engine/network/convention.ts";
import { biasId, oneTo, type NumberedLayer } from "#lib/engine/network/forward-pass.ts";
import { ids } from "#lib/engine/network/identifiers.ts";

/** A weight or bias, and how the loss depends on it. */
export interface Parameter {
  readonly id: QuantityId;
  readonly kind: "weight" | "bias";
  /** The units whose net input it enters: one, or all of a layer that shares a bias. */
  readonly units: readonly number[];
  readonly layer: NumberedLayer;
  /** For a weight, the unit of the layer before. */
  readonly from: number | null;
}

/** A layer's weights, row by row, then its biases. */
export function layerParameters(layer: NumberedLayer): Parameter[] {
  const units = oneTo(layer.units);
  const weights = units.flatMap((unit) =>
    oneTo(layer.fanIn).map((from): Parameter => ({
      id: ids.weight(layer.number, unit, from),
      kind: "weight",
      units: [unit],
      layer,
      from,
    })),
  );
  return [...weights, ...layerBiases(layer, units)];
}

function layerBiases(layer: NumberedLayer, units: readonly number[]): Parameter[] {
  if (layer.biases === null) return [];
  const shared = typeof layer.biases === "number";
  const groups = shared ? [units] : units.map((unit) => [unit]);
  return groups.map((group): Parameter => ({
    id: biasId(layer, group[0] ?? 1) ?? "",
    kind: "bias",
    units: group,
    layer,
    from: null,
  }));
}

/** δ·o for a weight, δ for a bias, Σδ for a bias that the layer shares; in the sign that errors are carried in. */
export function errorTimesInput(parameter: Parameter, datum: number | null): Expression {
  const { layer, from, units } = parameter;
  const errors = add(...units.map((unit) => reference(ids.errorTerm(layer.number, unit, datum))));
  return from === null
    ? errors
    : multiply(errors, reference(ids.output(layer.number - 1, from, datum)));
}

/** ∂E/∂parameter for one example, by the delta rule or in the three factors of the chain rule. */
export function parameterGradient(
  parameter: Parameter,
  datum: number | null,
  convention: Convention,
  hasFactors: boolean,
): Expression {
  if (hasFactors) return threeFactors(parameter, datum);
  const product = errorTimesInput(parameter, datum);
  return convention.errorSign === 1 ? product : negate(product);
}

/** ∂E/∂out · ∂out/∂net · ∂net/∂w, where ∂net/∂w is the input on the wire, and 1 for a bias. */
function threeFactors(parameter: Parameter, datum: number | null): Expression {
  const { layer, from, units } = parameter;
  const input = from === null ? [] : [reference(ids.output(layer.number - 1, from, datum))];
  return add(
    ...units.map((unit) => {
      const out = ids.output(layer.number, unit, datum);
      const net = ids.netInput(layer.number, unit, datum);
      return multiply(
        reference(derivativeId(ids.loss(datum), out)),
        reference(derivativeId(out, net)),
        ...input,
      );
    }),
  );
}
