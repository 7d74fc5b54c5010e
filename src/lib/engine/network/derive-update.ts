import {
  add,
  constant,
  divide,
  multiply,
  negate,
  reference,
} from "#lib/engine/expression/build.ts";
import type { Expression, QuantityId } from "#lib/engine/expression/expression.ts";
import { derivativeId, reverseSweep } from "#lib/engine/autodiff/reverse-sweep.ts";
import type { Convention } from "#lib/engine/network/convention.ts";
import { layerErrors } from "#lib/engine/network/error-terms.ts";
import type { ExampleForm } from "#lib/engine/network/example-form.ts";
import {
  forwardPass,
  numberedLayers,
  type NumberedLayer,
  type PassContext,
} from "#lib/engine/network/forward-pass.ts";
import { ids } from "#lib/engine/network/identifiers.ts";
import type { Network } from "#lib/engine/network/network.ts";
import {
  errorTimesInput,
  layerParameters,
  parameterGradient,
  type Parameter,
} from "#lib/engine/network/parameters.ts";
import type { Training } from "#lib/engine/network/training.ts";
import { ParameterUpdate } from "#lib/engine/optimizers/parameter-update.ts";
import type { Derivation } from "#lib/engine/trace/derivation.ts";
import { DerivationBuilder } from "#lib/engine/trace/derivation-builder.ts";

/**
 * One update of a network in symbols: forward pass, loss and backward pass of each example of
 * the batch, the combined gradients, and the new parameters.
 *
 * @param batch the form of each example of the batch
 */
export function deriveUpdate(
  network: Network,
  batch: readonly ExampleForm[],
  training: Training,
  convention: Convention,
): Derivation {
  const writer = new UpdateWriter(network, batch, training, convention);
  writer.forward();
  writer.backwardAndUpdate();
  return writer.builder.build();
}

/** The forward pass and the loss alone. */
export function deriveForward(
  network: Network,
  form: ExampleForm,
  convention: Convention,
): Derivation {
  const builder = new DerivationBuilder();
  forwardPass({ builder, network, convention, datum: null, form });
  return builder.build();
}

class UpdateWriter {
  readonly builder = new DerivationBuilder();
  readonly #layers: readonly NumberedLayer[];
  readonly #passes: readonly PassContext[];
  readonly #training: Training;
  readonly #convention: Convention;
  readonly #update: ParameterUpdate;

  constructor(
    network: Network,
    batch: readonly ExampleForm[],
    training: Training,
    convention: Convention,
  ) {
    this.#layers = numberedLayers(network);
    this.#training = training;
    this.#convention = convention;
    this.#passes = batch.map((form, index) => ({
      builder: this.builder,
      network,
      convention,
      datum: batch.length === 1 ? null : index + 1,
      form,
    }));
    this.#update = new ParameterUpdate(this.builder, training.optimizer, training.schedule);
  }

  forward(): void {
    for (const pass of this.#passes) forwardPass(pass);
  }

  backwardAndUpdate(): void {
    const outputFirst = this.#training.updateOrder === "output-first";
    const backwards = [...this.#layers].reverse();
    if (this.#convention.grain === "gates" && !outputFirst) {
      for (const pass of this.#passes) this.#sweep(pass);
    } else {
      for (const layer of backwards) {
        for (const pass of this.#passes) this.#backward(pass, layer);
        if (outputFirst) this.#updateLayer(layer);
      }
    }
    if (!outputFirst) for (const layer of backwards) this.#updateLayer(layer);
  }

  /** Gate by gate: the reverse sweep over the forward lines of one example. */
  #sweep({ datum }: PassContext): void {
    const parameters = new Set(
      this.#layers.flatMap((layer) => this.#trained(layer).map((parameter) => parameter.id)),
    );
    const forward = this.builder.lines.filter(
      ({ subject, phase }) =>
        (phase === "forward" || phase === "loss") && this.#belongsTo(subject, datum),
    );
    reverseSweep(this.builder, forward, {
      output: ids.loss(datum),
      wanted: (quantity) => parameters.has(quantity),
      datum,
    });
  }

  #belongsTo(subject: QuantityId, datum: number | null): boolean {
    return datum === null || subject.endsWith(`@${datum}`);
  }

  #backward(pass: PassContext, layer: NumberedLayer): void {
    const next = this.#layers[layer.number];
    const outputFirst = this.#training.updateOrder === "output-first";
    layerErrors(
      pass,
      layer,
      next
        ? {
            layer: next,
            weight: (unit, from) => {
              const id = ids.weight(next.number, unit, from);
              return reference(outputFirst ? ids.updated(id) : id);
            },
          }
        : null,
    );
    if (this.#gradientsFolded()) return;
    for (const parameter of this.#trained(layer)) this.#defineGradient(pass, parameter);
  }

  #trained(layer: NumberedLayer): Parameter[] {
    const parameters = layerParameters(layer);
    return this.#training.trainBiases
      ? parameters
      : parameters.filter((parameter) => parameter.kind === "weight");
  }

  /** Where a book goes from the error term straight to the new weight: w + η·Err·O. */
  #gradientsFolded(): boolean {
    return (
      !this.#convention.gradientLines &&
      this.#passes.length === 1 &&
      this.#training.optimizer.name === "sgd" &&
      this.#training.weightDecay === 0
    );
  }

  #defineGradient({ datum }: PassContext, parameter: Parameter): void {
    const of = ids.loss(datum);
    const out = ids.output(parameter.layer.number, parameter.units[0] ?? 1, datum);
    const net = ids.netInput(parameter.layer.number, parameter.units[0] ?? 1, datum);
    const hasFactors = this.builder.has(derivativeId(out, net));
    this.builder.define({
      id: derivativeId(of, parameter.id),
      quantity: { kind: "derivative", of, by: parameter.id, through: null, datum, sign: 1 },
      definition: parameterGradient(parameter, datum, this.#convention, hasFactors),
      ...(hasFactors && { law: this.#chainRuleLaw(parameter, datum) }),
      rule: parameter.kind === "weight" ? "weight-gradient" : "bias-gradient",
      phase: "backward",
    });
  }

  /** ∂E/∂out · ∂out/∂net · ∂net/∂w, all three in symbols. */
  #chainRuleLaw({ id, layer, units }: Parameter, datum: number | null): Expression {
    return add(
      ...units.map((unit) => {
        const out = ids.output(layer.number, unit, datum);
        const net = ids.netInput(layer.number, unit, datum);
        const last = this.builder.mention(derivativeId(net, id), {
          kind: "derivative",
          of: net,
          by: id,
          through: null,
          datum,
          sign: 1,
        });
        return multiply(
          reference(derivativeId(ids.loss(datum), out)),
          reference(derivativeId(out, net)),
          last,
        );
      }),
    );
  }

  #updateLayer(layer: NumberedLayer): void {
    for (const parameter of this.#trained(layer)) {
      const rule = parameter.kind === "weight" ? "weight-update" : "bias-update";
      if (this.#gradientsFolded()) {
        const step = errorTimesInput(parameter, null);
        this.#update.step(
          parameter.id,
          this.#convention.errorSign === 1 ? step : negate(step),
          rule,
        );
      } else {
        this.#update.step(parameter.id, this.#batchGradient(parameter), rule);
      }
    }
  }

  #batchGradient(parameter: Parameter): Expression {
    const gradients = this.#passes.map(({ datum }) => {
      const gradient = derivativeId(ids.loss(datum), parameter.id);
      // the reverse sweep has no line where the loss does not depend on the parameter
      return this.builder.has(gradient) ? reference(gradient) : constant(0);
    });
    return this.#decayed(parameter, this.#combined(parameter, gradients));
  }

  #combined({ id }: Parameter, gradients: readonly Expression[]): Expression {
    if (gradients.length === 1) return add(...gradients);
    const sum = add(...gradients);
    const mean = this.#training.reduction === "mean";
    return this.builder.define({
      id: ids.batchGradient(id),
      quantity: { kind: "batch-gradient", of: id, decayed: false },
      definition: mean ? divide(sum, constant(gradients.length)) : sum,
      rule: mean ? "batch-mean" : "batch-sum",
      phase: "backward",
    });
  }

  /** λw added to the gradient of a weight: weight decay as L2 regularisation. */
  #decayed({ id, kind }: Parameter, gradient: Expression): Expression {
    if (this.#training.weightDecay === 0 || kind === "bias") return gradient;
    const lambda = this.#update.hyperparameter("weight-decay");
    return this.builder.define({
      id: ids.decayedGradient(id),
      quantity: { kind: "batch-gradient", of: id, decayed: true },
      definition: add(gradient, multiply(lambda, reference(id))),
      rule: "weight-decay",
      phase: "backward",
    });
  }
}
