import { add, constant, multiply } from "#lib/engine/expression/build.ts";
import type { Application, Expression, QuantityId } from "#lib/engine/expression/expression.ts";
import { operations } from "#lib/engine/operations/registry.ts";
import { simplify } from "#lib/engine/operations/simplify.ts";

/** The partial derivative ∂expression/∂by as an expression, by the chain rule, simplified. */
export function differentiate(expression: Expression, by: QuantityId): Expression {
  return simplify(derivative(expression, by));
}

/**
 * The derivative of a gate with its output known by name: `output` stands wherever the
 * derivative is simplest in terms of it, e.g. ∂σ(z)/∂z = o(1 − o).
 */
export function localGradient(
  definition: Expression,
  by: QuantityId,
  output: QuantityId,
): Expression {
  if (definition.kind !== "apply") return differentiate(definition, by);
  return simplify(chainRule(definition, by, { kind: "reference", quantity: output }));
}

function derivative(expression: Expression, by: QuantityId): Expression {
  switch (expression.kind) {
    case "constant":
      return constant(0);
    case "reference":
      return constant(expression.quantity === by ? 1 : 0);
    case "apply":
      return chainRule(expression, by, expression);
    case "piecewise":
      return {
        kind: "piecewise",
        cases: expression.cases.map(({ condition, value }) => ({
          condition,
          value: derivative(value, by),
        })),
        otherwise: derivative(expression.otherwise, by),
      };
  }
}

/** Σ over the arguments that depend on `by` of local gradient × inner derivative. */
function chainRule(gate: Application, by: QuantityId, output: Expression): Expression {
  const { gradient } = operations[gate.operation];
  const terms = gate.arguments.flatMap((argument, index) => {
    if (!dependsOn(argument, by)) return [];
    const local = gradient(gate.arguments, index, output);
    return [multiply(local, derivative(argument, by))];
  });
  return terms.length === 0 ? constant(0) : add(...terms);
}

function dependsOn(expression: Expression, quantity: QuantityId): boolean {
  switch (expression.kind) {
    case "constant":
      return false;
    case "reference":
      return expression.quantity === quantity;
    case "apply":
      return expression.arguments.some((argument) => dependsOn(argument, quantity));
    case "piecewise":
      return [...expression.cases.map((each) => each.value), expression.otherwise].some((branch) =>
        dependsOn(branch, quantity),
      );
  }
}
