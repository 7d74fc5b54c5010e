import type { Expression } from "#lib/engine/expression/expression.ts";
import {
  compositeGates,
  type Assignment,
  type CompositeGate,
} from "#lib/engine/graph/program-derivation.ts";

/** The composite gates that a program has: those that can be taken whole or apart. */
export function compositeGatesIn(assignments: readonly Assignment[]): readonly CompositeGate[] {
  return compositeGates.filter((gate) =>
    assignments.some(({ expression }) => applies(expression, gate)),
  );
}

function applies(expression: Expression, gate: CompositeGate): boolean {
  if (expression.kind !== "apply") return false;
  return expression.operation === gate || expression.arguments.some((each) => applies(each, gate));
}
