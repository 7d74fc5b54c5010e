import { apply, constant, reference } from "#lib/engine/expression/build.ts";
import type { Expression, OperationName } from "#lib/engine/expression/expression.ts";
import type { ActivationName } from "#lib/engine/network/network.ts";

const operationOf = {
  sigmoid: "sigmoid",
  tanh: "tanh",
  relu: "relu",
  softplus: "softplus",
  arctan: "atan",
  step: "step",
  sign: "sign",
} as const satisfies Partial<Record<ActivationName, OperationName>>;

/**
 * The output of unit `unit` as an expression of its layer's net inputs. Only softmax looks at
 * more of them than the unit's own.
 *
 * @param netInputs the ids of the layer's net inputs, first unit first
 */
export function activation(
  name: ActivationName,
  alpha: number,
  netInputs: readonly string[],
  unit: number,
): Expression {
  const own = netInputs[unit - 1];
  if (own === undefined) throw new Error(`internal: the layer has no unit ${unit}`);
  const netInput = reference(own);
  switch (name) {
    case "identity":
      return netInput;
    case "softmax":
      return apply("softmax", constant(unit), ...netInputs.map(reference));
    case "leaky-relu":
    case "elu":
      return apply(name, netInput, constant(alpha));
    default:
      return apply(operationOf[name], netInput);
  }
}
