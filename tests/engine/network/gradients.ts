import { derivativeId } from "#lib/engine/autodiff/reverse-sweep.ts";
import type { QuantityId } from "#lib/engine/expression/expression.ts";
import { canonical, type Convention } from "#lib/engine/network/convention.ts";
import { deriveForward, deriveUpdate } from "#lib/engine/network/derive-update.ts";
import { exampleForm } from "#lib/engine/network/example-form.ts";
import { numberedLayers, oneTo } from "#lib/engine/network/forward-pass.ts";
import { ids } from "#lib/engine/network/identifiers.ts";
import {
  exampleValues,
  hyperparameterValues,
  initialParameters,
} from "#lib/engine/network/values.ts";
import { evaluateDerivation } from "#lib/engine/trace/evaluate-derivation.ts";
import type { Trace } from "#lib/engine/trace/trace.ts";
import type { Problem } from "./random-problem.ts";

/** The first update over all the data at once, with plain gradient descent and η = 1. */
export function explainBatch(problem: Problem, convention: Convention): Trace {
  const { network, data } = problem;
  const training: Problem["training"] = {
    ...problem.training,
    optimizer: { name: "sgd", learningRate: 1 },
    trainBiases: true,
    schedule: null,
  };
  const forms = data.map((example) => exampleForm(network, example));
  const derivation = deriveUpdate(network, forms, training, convention);
  const values = new Map([
    ...initialParameters(network),
    ...exampleValues(data),
    ...hyperparameterValues(training, { number: 1, epoch: 0 }),
  ]);
  return evaluateDerivation(derivation, values);
}

/** ∂E/∂parameter of one example; `null` where a book goes on to the new weight without it. */
export function gradientOf(
  trace: Trace,
  datum: number | null,
  parameter: QuantityId,
): number | null {
  return trace.values.get(derivativeId(ids.loss(datum), parameter)) ?? null;
}

/** ∂E/∂net of each unit, from the error term in its sign or from the reverse sweep. */
export function errorTerms({ network }: Problem, trace: Trace, datum: number | null): number[] {
  return numberedLayers(network).flatMap(({ number, units }) =>
    oneTo(units).map((unit) => {
      const id = ids.errorTerm(number, unit, datum);
      const quantity = trace.quantities.get(id);
      if (quantity?.kind === "error-term") return quantity.sign * (trace.values.get(id) ?? NaN);
      const net = ids.netInput(number, unit, datum);
      return trace.values.get(derivativeId(ids.loss(datum), net)) ?? 0;
    }),
  );
}

/** The loss of the example with this number, by its forward pass alone. */
export function lossAt(
  { data, network }: Problem,
  number: number,
  parameters: ReadonlyMap<QuantityId, number>,
): number {
  const example = data[number - 1];
  if (!example) throw new Error(`there is no example ${number}`);
  const forward = deriveForward(network, exampleForm(network, example), canonical);
  const values = new Map([...parameters, ...exampleValues([example])]);
  return evaluateDerivation(forward, values).values.get(ids.loss(null)) ?? NaN;
}

/** Whether some unit stands within `margin` of a point at which it has no derivative. */
export function isNearKink({ network }: Problem, trace: Trace, margin: number): boolean {
  const values = [...trace.values].filter(([id]) => trace.quantities.get(id)?.kind === "net-input");
  const kinked = new Set(["relu", "leaky-relu", "elu", "step", "sign"]);
  const bends = values.some(([id, value]) => {
    const quantity = trace.quantities.get(id);
    if (quantity?.kind !== "net-input") return false;
    const { activation } = network.layers[quantity.layer - 1] ?? { activation: "identity" };
    return kinked.has(activation) && Math.abs(value) < margin;
  });
  return (
    bends || (network.loss === "hinge" && hasHingeAtZero(trace, network.layers.length, margin))
  );
}

/** Whether an output is within `margin` of the edge o_y − 1 at which a term of the hinge loss sets in. */
function hasHingeAtZero({ quantities, values }: Trace, last: number, margin: number): boolean {
  const outputs = [...values].flatMap(([id, value]) => {
    const quantity = quantities.get(id);
    return quantity?.kind === "output" && quantity.layer === last
      ? [{ value, datum: quantity.datum }]
      : [];
  });
  return outputs.some((a) =>
    outputs.some((b) => a.datum === b.datum && Math.abs(a.value - b.value + 1) < margin),
  );
}
