import { add, apply, divide, multiply, subtract } from "#lib/engine/expression/build.ts";
import type { Expression } from "#lib/engine/expression/expression.ts";

/** x − η·direction/(√scale + ε), or with ε under the root: the step of AdaGrad, RMSprop and Adam. */
export function scaledStep(
  x: Expression,
  learningRate: Expression,
  direction: Expression,
  scale: Expression,
  epsilon: Expression,
  placement: "outside" | "inside",
): Expression {
  const root =
    placement === "outside"
      ? add(apply("sqrt", scale), epsilon)
      : apply("sqrt", add(scale, epsilon));
  return subtract(x, divide(multiply(learningRate, direction), root));
}
