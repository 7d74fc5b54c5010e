import {
  add,
  constant,
  multiply,
  negate,
  reference,
  subtract,
} from "#lib/engine/expression/build.ts";
import { factorsOf } from "#lib/engine/expression/factors.ts";
import type { Expression, QuantityId } from "#lib/engine/expression/expression.ts";
import { derivativeId } from "#lib/engine/autodiff/reverse-sweep.ts";
import { differentiate, localGradient } from "#lib/engine/operations/differentiate.ts";
import { simplify } from "#lib/engine/operations/simplify.ts";
import { activation } from "#lib/engine/network/activations.ts";
import {
  oneTo,
  totalLoss,
  unitLosses,
  type NumberedLayer,
  type PassContext,
} from "#lib/engine/network/forward-pass.ts";
import { ids } from "#lib/engine/network/identifiers.ts";
import type { RuleName } from "#lib/engine/trace/derivation.ts";

/**
 * The layer's weights as the layer below meets them: those before the update, or, in the classic
 * mistake, those after it.
 */
export type WeightAbove = (unit: number, from: number) => Expression;

/**
 * The error terms δ = ∂E/∂net of one layer (Rumelhart, Hinton & Williams, Nature 1986): of the
 * output layer from the loss, of a hidden layer from the error terms of the layer above.
 *
 * @param above the layer above and its weights; `null` for the output layer
 */
export function layerErrors(
  context: PassContext,
  layer: NumberedLayer,
  above: { readonly layer: NumberedLayer; readonly weight: WeightAbove } | null,
): void {
  const matched = above === null ? matchedErrors(context, layer) : null;
  for (const unit of oneTo(layer.units)) {
    const shortcut = matched?.[unit - 1];
    if (shortcut) {
      defineError(context, layer, unit, shortcut, "output-error");
    } else if (context.convention.grain === "chain-rule" || layer.activation === "softmax") {
      chainRuleFactors(context, layer, unit, above);
    } else {
      deltaRule(context, layer, unit, above);
    }
  }
  const factored = context.convention.grain === "chain-rule" || layer.activation === "softmax";
  if (matched || !factored) return;
  for (const unit of oneTo(layer.units)) errorProduct(context, layer, unit);
}

/**
 * Losses made for their activation: with softmax and cross-entropy, or σ and binary cross-entropy,
 * the slope cancels and δ = o − t is left (Bishop, Pattern Recognition and Machine Learning, §5.2).
 * Where the targets are no distribution, softmax leaves o·Σt − t.
 */
function matchedErrors(context: PassContext, layer: NumberedLayer): Expression[] | null {
  const { network, datum, form, convention } = context;
  const sigmoid = network.loss === "binary-cross-entropy" && layer.activation === "sigmoid";
  const softmax = network.loss === "cross-entropy" && layer.activation === "softmax";
  if (!softmax && (!sigmoid || convention.grain === "chain-rule")) return null;
  const targets = oneTo(layer.units).map((unit) => reference(ids.target(unit, datum)));
  const total = softmax && !form.targetsSumToOne ? add(...targets) : constant(1);
  return targets.map((target, index) => {
    const output = reference(ids.output(layer.number, index + 1, datum));
    const predicted = simplify(multiply(output, total));
    return convention.errorSign === 1 ? subtract(predicted, target) : subtract(target, predicted);
  });
}

/** One line: the slope of the unit times the error that reaches its output. */
function deltaRule(
  context: PassContext,
  layer: NumberedLayer,
  unit: number,
  above: { readonly layer: NumberedLayer; readonly weight: WeightAbove } | null,
): void {
  const slope = activationSlope(context, layer, unit);
  const arriving =
    above === null
      ? withSign(outputGradient(context, unit, layer), context.convention.errorSign)
      : weightedErrors(context, layer, unit, above);
  const factors = [slope, arriving].filter(
    (factor) => factor.kind !== "constant" || factor.value !== 1,
  );
  defineError(
    context,
    layer,
    unit,
    factors.length === 0 ? constant(1) : multiply(...factors.flatMap(factorsOf)),
    above === null ? "output-error" : "hidden-error",
  );
}

/** Σ_k δ_k w_k over the units that this one feeds. */
function weightedErrors(
  { datum }: PassContext,
  layer: NumberedLayer,
  unit: number,
  above: { readonly layer: NumberedLayer; readonly weight: WeightAbove },
): Expression {
  return add(
    ...oneTo(above.layer.units).map((k) =>
      multiply(reference(ids.errorTerm(layer.number + 1, k, datum)), above.weight(k, unit)),
    ),
  );
}

/** A line for each factor: ∂E/∂out (a share for each unit above, and their sum) and ∂out/∂net. */
function chainRuleFactors(
  context: PassContext,
  layer: NumberedLayer,
  unit: number,
  above: { readonly layer: NumberedLayer; readonly weight: WeightAbove } | null,
): void {
  const output = ids.output(layer.number, unit, context.datum);
  if (above === null) {
    defineDerivative(
      context,
      output,
      null,
      outputGradient(context, unit, layer),
      "output-gradient",
    );
  } else if (above.layer.units === 1) {
    const [only] = shares(context, layer, unit, above);
    if (only) defineDerivative(context, output, null, only.definition, "output-gradient-share");
  } else {
    const arrived = shares(context, layer, unit, above).map(({ through, definition }) =>
      defineDerivative(context, output, through, definition, "output-gradient-share"),
    );
    defineDerivative(context, output, null, add(...arrived), "output-gradient-sum");
  }
  if (layer.activation !== "softmax") defineSlope(context, layer, unit);
}

interface Share {
  readonly through: QuantityId;
  readonly definition: Expression;
}

function shares(
  { datum, convention }: PassContext,
  layer: NumberedLayer,
  unit: number,
  above: { readonly layer: NumberedLayer; readonly weight: WeightAbove },
): Share[] {
  return oneTo(above.layer.units).map((k) => ({
    through: ids.netInput(layer.number + 1, k, datum),
    definition: withSign(
      multiply(reference(ids.errorTerm(layer.number + 1, k, datum)), above.weight(k, unit)),
      convention.errorSign,
    ),
  }));
}

function defineDerivative(
  { builder, datum }: PassContext,
  by: QuantityId,
  through: QuantityId | null,
  definition: Expression,
  rule: RuleName,
): Expression {
  const of = ids.loss(datum);
  return builder.define({
    id: derivativeId(of, by, through ?? undefined),
    quantity: { kind: "derivative", of, by, through, datum, sign: 1 },
    definition,
    rule,
    phase: "backward",
  });
}

function defineSlope(context: PassContext, layer: NumberedLayer, unit: number): void {
  const { builder, datum } = context;
  const of = ids.output(layer.number, unit, datum);
  const by = ids.netInput(layer.number, unit, datum);
  builder.define({
    id: derivativeId(of, by),
    quantity: { kind: "derivative", of, by, through: null, datum, sign: 1 },
    definition: activationSlope(context, layer, unit),
    rule: "slope",
    phase: "backward",
  });
}

/** δ = ∂E/∂out · ∂out/∂net; of softmax, whose outputs all depend on each net input, the sum of these. */
function errorProduct(context: PassContext, layer: NumberedLayer, unit: number): void {
  const { datum, convention } = context;
  const gradient = (each: number): Expression =>
    reference(derivativeId(ids.loss(datum), ids.output(layer.number, each, datum)));
  const slopeOf = (each: number): Expression =>
    layer.activation === "softmax"
      ? slopeBetween(context, layer, each, unit)
      : reference(
          derivativeId(
            ids.output(layer.number, each, datum),
            ids.netInput(layer.number, each, datum),
          ),
        );
  const units = layer.activation === "softmax" ? oneTo(layer.units) : [unit];
  const sum = add(...units.map((each) => multiply(gradient(each), slopeOf(each))));
  defineError(context, layer, unit, withSign(sum, convention.errorSign), "error-product");
}

function defineError(
  { builder, datum, convention }: PassContext,
  layer: NumberedLayer,
  unit: number,
  definition: Expression,
  rule: RuleName,
): void {
  builder.define({
    id: ids.errorTerm(layer.number, unit, datum),
    quantity: {
      kind: "error-term",
      layer: layer.number,
      unit,
      datum,
      sign: convention.errorSign,
    },
    definition,
    rule,
    phase: "backward",
  });
}

/** ∂E/∂out of an output unit, from the loss. */
function outputGradient(context: PassContext, unit: number, layer: NumberedLayer): Expression {
  const own = unitLosses(context)?.[unit - 1];
  return differentiate(own ?? totalLoss(context), ids.output(layer.number, unit, context.datum));
}

/** ∂out/∂net of a unit, in terms of its output where that is simplest: o(1 − o) for σ. */
function activationSlope(context: PassContext, layer: NumberedLayer, unit: number): Expression {
  return slopeBetween(context, layer, unit, unit);
}

/** ∂out_of/∂net_by within a layer. */
function slopeBetween(
  { datum }: PassContext,
  layer: NumberedLayer,
  of: number,
  by: number,
): Expression {
  const netInputs = oneTo(layer.units).map((each) => ids.netInput(layer.number, each, datum));
  return localGradient(
    activation(layer.activation, layer.alpha, netInputs, of),
    ids.netInput(layer.number, by, datum),
    ids.output(layer.number, of, datum),
  );
}

/** The expression or its negative, the sign carried into sums and differences: −(a − b) is written b − a. */
function withSign(expression: Expression, sign: 1 | -1): Expression {
  const signed = sign === 1 ? expression : simplify(negate(expression));
  if (signed.kind !== "apply" || signed.operation !== "negate") return signed;
  const [operand] = signed.arguments;
  if (operand?.kind !== "apply") return signed;
  const [left, right] = operand.arguments;
  if (operand.operation === "subtract" && left && right) return subtract(right, left);
  return operand.operation === "add"
    ? add(...operand.arguments.map((term) => withSign(term, -1)))
    : signed;
}
