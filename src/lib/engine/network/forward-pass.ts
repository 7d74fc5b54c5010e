import { add, multiply, reference } from "#lib/engine/expression/build.ts";
import type { Expression, QuantityId } from "#lib/engine/expression/expression.ts";
import { activation } from "#lib/engine/network/activations.ts";
import type { Convention } from "#lib/engine/network/convention.ts";
import type { ExampleForm } from "#lib/engine/network/example-form.ts";
import { ids } from "#lib/engine/network/identifiers.ts";
import { hingeLoss, unitLoss } from "#lib/engine/network/losses.ts";
import type { Layer, Network } from "#lib/engine/network/network.ts";
import type { DerivationBuilder } from "#lib/engine/trace/derivation-builder.ts";

/** Where in the network and in the batch a derivation stands. */
export interface PassContext {
  readonly builder: DerivationBuilder;
  readonly network: Network;
  readonly convention: Convention;
  readonly datum: number | null;
  readonly form: ExampleForm;
}

/** The layer with its number, from 1, and the number of units that feed it. */
export interface NumberedLayer extends Layer {
  readonly number: number;
  readonly fanIn: number;
}

export function numberedLayers(network: Network): NumberedLayer[] {
  return network.layers.map((layer, index) => ({
    ...layer,
    number: index + 1,
    fanIn: network.layers[index - 1]?.units ?? network.inputs,
  }));
}

/** The numbers 1 … count. */
export function oneTo(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

export function biasId({ number, biases }: NumberedLayer, unit: number): QuantityId | null {
  if (biases === null) return null;
  return ids.bias(number, typeof biases === "number" ? null : unit);
}

/** net = Σ w·o + b, o = f(net), layer by layer, and the loss of what comes out. */
export function forwardPass(context: PassContext): void {
  giveExample(context);
  for (const layer of numberedLayers(context.network)) {
    for (const unit of oneTo(layer.units)) defineNetInput(context, layer, unit);
    for (const unit of oneTo(layer.units)) defineOutput(context, layer, unit);
  }
  defineLoss(context);
}

function giveExample({ builder, network, datum }: PassContext): void {
  for (const unit of oneTo(network.inputs))
    builder.give(ids.input(unit, datum), { kind: "input", unit, datum });
  for (const unit of oneTo(network.layers.at(-1)?.units ?? 0))
    builder.give(ids.target(unit, datum), { kind: "target", unit, datum });
}

function defineNetInput(context: PassContext, layer: NumberedLayer, unit: number): void {
  const { builder, datum } = context;
  const terms = oneTo(layer.fanIn).map((from) => weightedInput(context, layer, unit, from));
  const bias = biasId(layer, unit);
  if (bias !== null) terms.push(giveBias(context, layer, unit, bias));
  builder.define({
    id: ids.netInput(layer.number, unit, datum),
    quantity: { kind: "net-input", layer: layer.number, unit, datum },
    definition: add(...terms),
    rule: "net-input",
    phase: "forward",
  });
}

function weightedInput(
  { builder, convention, datum }: PassContext,
  { number: layer }: NumberedLayer,
  unit: number,
  from: number,
): Expression {
  const weight = builder.give(ids.weight(layer, unit, from), { kind: "weight", layer, unit, from });
  const product = multiply(weight, reference(ids.output(layer - 1, from, datum)));
  if (convention.grain !== "gates") return product;
  return builder.define({
    id: ids.weightedInput(layer, unit, from, datum),
    quantity: { kind: "weighted-input", layer, unit, from, datum },
    definition: product,
    rule: "weighted-input",
    phase: "forward",
  });
}

function giveBias(
  { builder }: PassContext,
  layer: NumberedLayer,
  unit: number,
  id: QuantityId,
): Expression {
  const shared = typeof layer.biases === "number";
  return builder.give(id, { kind: "bias", layer: layer.number, unit: shared ? null : unit });
}

function defineOutput({ builder, datum }: PassContext, layer: NumberedLayer, unit: number): void {
  const netInputs = oneTo(layer.units).map((each) => ids.netInput(layer.number, each, datum));
  builder.define({
    id: ids.output(layer.number, unit, datum),
    quantity: { kind: "output", layer: layer.number, unit, datum },
    definition: activation(layer.activation, layer.alpha, netInputs, unit),
    rule: "activation",
    phase: "forward",
  });
}

function defineLoss(context: PassContext): void {
  const { builder, datum } = context;
  builder.define({
    id: ids.loss(datum),
    quantity: { kind: "loss", datum },
    definition: lossDefinition(context),
    rule: "loss",
    phase: "loss",
  });
}

/** The loss as a sum of the units' losses, each in a line of its own where there are several. */
function lossDefinition(context: PassContext): Expression {
  const { builder, datum } = context;
  const terms = unitLosses(context);
  if (!terms || terms.length === 1) return totalLoss(context);
  return add(
    ...terms.map((definition, index) =>
      builder.define({
        id: ids.unitLoss(index + 1, datum),
        quantity: { kind: "unit-loss", unit: index + 1, datum },
        definition,
        rule: "unit-loss",
        phase: "loss",
      }),
    ),
  );
}

/** The whole loss as one expression of the outputs and targets. */
export function totalLoss(context: PassContext): Expression {
  const terms = unitLosses(context);
  if (terms) return add(...terms);
  const { correct } = context.form;
  if (correct === null) throw new Error("internal: a hinge loss without a right class");
  return hingeLoss(outputs(context), correct);
}

/** The loss of each output unit, or `null` where the loss is no sum over units. */
export function unitLosses(context: PassContext): Expression[] | null {
  const { loss } = context.network;
  const terms = outputs(context).map((o, index) =>
    unitLoss(loss, o, reference(ids.target(index + 1, context.datum))),
  );
  return terms.every((term) => term !== null) ? terms : null;
}

function outputs({ network, datum }: PassContext): Expression[] {
  const last = network.layers.length;
  return oneTo(network.layers[last - 1]?.units ?? 0).map((unit) =>
    reference(ids.output(last, unit, datum)),
  );
}
