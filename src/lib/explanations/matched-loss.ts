import {
  add,
  constant,
  multiply,
  negate,
  reference,
  subtract,
} from "#lib/engine/expression/build.ts";
import type { Expression } from "#lib/engine/expression/expression.ts";
import type { StepContext } from "#lib/explanations/step-context.ts";

/**
 * ∂E/∂net of an output unit, between the product of the chain rule and o − t: what is left when
 * o and 1 − o cancel, where the loss is made for its activation; `null` for other losses.
 */
export function cancelledLoss(context: StepContext): Expression | null {
  const { step, subject, writing } = context;
  if (step.rule !== "output-error" || subject.kind !== "error-term") return null;
  const { layer, unit, datum } = subject;
  const activation = context.activation(layer);
  const units = writing.solution.naming.units[layer] ?? 0;
  const outputs = Array.from({ length: units }, (_, index) =>
    reference(writing.unitQuantity({ kind: "output", layer, unit: index + 1, datum })),
  );
  const targets = Array.from({ length: units }, (_, index) =>
    reference(writing.target(index + 1, datum)),
  );
  const softmax = context.loss === "cross-entropy" && activation === "softmax";
  const sigmoid = context.loss === "binary-cross-entropy" && activation === "sigmoid";
  if (softmax) return softmaxTerms(outputs, targets, unit - 1);
  return sigmoid ? sigmoidTerms(outputs[unit - 1], targets[unit - 1]) : null;
}

/** Σ_k −t_k/o_k · ∂o_k/∂z_j = −t_j(1 − o_j) + Σ_{k≠j} t_k·o_j */
function softmaxTerms(
  outputs: readonly Expression[],
  targets: readonly Expression[],
  own: number,
): Expression {
  const o = outputs[own];
  if (!o) throw new Error("internal: a softmax without its output");
  return add(
    ...targets.map((t, index) =>
      index === own ? negate(multiply(t, subtract(constant(1), o))) : multiply(t, o),
    ),
  );
}

/** −(t/o − (1 − t)/(1 − o)) · o(1 − o) = −(t(1 − o) − (1 − t)o) */
function sigmoidTerms(o: Expression | undefined, t: Expression | undefined): Expression {
  if (!o || !t) throw new Error("internal: a unit without output or target");
  const one = constant(1);
  return negate(subtract(multiply(t, subtract(one, o)), multiply(subtract(one, t), o)));
}
