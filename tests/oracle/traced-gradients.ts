import type { NetworkDocument } from "#lib/document/schema.ts";
import type { LayerResult } from "#lib/document/result.ts";
import { derivativeId } from "#lib/engine/autodiff/reverse-sweep.ts";
import { ids } from "#lib/engine/network/identifiers.ts";
import type { Trace } from "#lib/engine/trace/trace.ts";

type Gradients = Pick<LayerResult, "delta" | "weightGradient" | "biasGradient">;

/**
 * ∂E/∂net of each unit and the gradient of each parameter for the first example, read from the
 * lines that explain them, in whatever steps a book takes. Biases that are not trained have none.
 */
export function tracedGradients(document: NetworkDocument, trace: Trace): Gradients[] {
  const { layers, training } = document;
  const datum = trace.values.has(ids.loss(null)) ? null : 1;
  const loss = ids.loss(datum);
  const valueOf = (id: string): number => trace.values.get(id) ?? NaN;

  /** Where a book goes from the error term straight to the new weight: (w − w⁺)/η. */
  const gradient = (parameter: string): number =>
    trace.values.get(derivativeId(loss, parameter)) ??
    (valueOf(parameter) - valueOf(ids.updated(parameter))) / training.optimizer.learningRate;

  const delta = (layer: number, unit: number): number => {
    const id = ids.errorTerm(layer, unit, datum);
    const quantity = trace.quantities.get(id);
    return quantity?.kind === "error-term"
      ? quantity.sign * valueOf(id)
      : valueOf(derivativeId(loss, ids.netInput(layer, unit, datum)));
  };

  return layers.slice(1).map((layer, index): Gradients => {
    const number = index + 1;
    const units = Array.from({ length: layer.units }, (_, unit) => unit + 1);
    const sources = Array.from({ length: layers[index]?.units ?? 0 }, (_, unit) => unit + 1);
    const biases = "biases" in layer ? layer.biases : null;
    return {
      delta: units.map((unit) => delta(number, unit)),
      weightGradient: units.map((unit) =>
        sources.map((from) => gradient(ids.weight(number, unit, from))),
      ),
      biasGradient:
        biases === null || !training.trainBiases
          ? null
          : typeof biases === "number"
            ? gradient(ids.bias(number, null))
            : units.map((unit) => gradient(ids.bias(number, unit))),
    };
  });
}
