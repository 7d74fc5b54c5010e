import { derivativeId } from "#lib/engine/autodiff/reverse-sweep.ts";
import { reference } from "#lib/engine/expression/build.ts";
import type { Application, Expression, QuantityId } from "#lib/engine/expression/expression.ts";
import { referencesOf } from "#lib/engine/expression/references.ts";
import { differentiate } from "#lib/engine/operations/differentiate.ts";
import {
  line,
  type DerivationLine,
  type ReasonName,
} from "#lib/explanations/derivations/derivation-line.ts";
import { definitionOfGate, gateDerivations } from "#lib/explanations/derivations/gates.ts";
import { lossDerivations } from "#lib/explanations/derivations/losses.ts";
import type { Writing } from "#lib/explanations/writing.ts";

/** How a value changes with one of those that it is computed from. */
export interface LocalDerivative {
  /** The value's definition written out, where the derivation starts from it. */
  readonly definition: readonly Expression[];
  /** Never empty. */
  readonly lines: readonly DerivationLine[];
  /** The derivative in its last form. */
  readonly result: Expression;
}

/** ∂of/∂by, where `definition` is that of `of` and reads `by`. */
export function localDerivative(
  of: QuantityId,
  by: QuantityId,
  definition: Expression,
  writing: Writing,
): LocalDerivative {
  const gate = asGate(definition, by);
  const lines = gate
    ? gateLines(gate, by, reference(of))
    : (lossLines(of, by, definition, writing) ?? [
        line(differentiate(definition, by), compositeReason(of, definition, writing)),
      ]);
  const result = lines.at(-1)?.expression;
  if (!result) throw new Error(`internal: ${of} has no derivative by ${by}`);
  const written = gate && definitionOfGate(gate);
  return { definition: written ? [definition, written] : [], lines: withoutRepeats(lines), result };
}

/** Whether the trace has a line of its own for the derivative. */
export function hasOwnStep(of: QuantityId, by: QuantityId, writing: Writing): boolean {
  return writing.step(derivativeId(of, by)) !== null;
}

/** The definition, if it is one operation that reads `by` once. */
function asGate(definition: Expression, by: QuantityId): Application | null {
  if (definition.kind !== "apply") return null;
  const leaves = definition.arguments.every(
    ({ kind }) => kind === "reference" || kind === "constant",
  );
  return leaves && definition.arguments.filter((each) => isReference(each, by)).length === 1
    ? definition
    : null;
}

function gateLines(
  gate: Application,
  by: QuantityId,
  output: Expression,
): readonly DerivationLine[] {
  const index = gate.arguments.findIndex((each) => isReference(each, by));
  return gateDerivations[gate.operation](gate.arguments, index, output);
}

/** The loss by the output of a unit, where it is a sum over the units. */
function lossLines(
  of: QuantityId,
  by: QuantityId,
  definition: Expression,
  writing: Writing,
): readonly DerivationLine[] | null {
  const { document } = writing.solution;
  const { kind } = writing.quantity(of);
  if (document.kind !== "network" || document.loss === "hinge") return null;
  if (kind !== "loss" && kind !== "unit-loss") return null;
  const target = termsOf(definition)
    .map(referencesOf)
    .find((references) => references.includes(by))
    ?.find((id) => writing.quantity(id).kind === "target");
  return target === undefined
    ? null
    : lossDerivations[document.loss](reference(by), reference(target));
}

function termsOf(definition: Expression): readonly Expression[] {
  return definition.kind === "apply" && definition.operation === "add"
    ? definition.arguments
    : [definition];
}

function compositeReason(of: QuantityId, definition: Expression, writing: Writing): ReasonName {
  if (definition.kind === "reference") return "same-value";
  return writing.quantity(of).kind === "loss" ? "each-case" : "term-by-term";
}

function isReference(expression: Expression, id: QuantityId): boolean {
  return expression.kind === "reference" && expression.quantity === id;
}

/** e^x twice, where the output is named like the gate: once is enough. */
function withoutRepeats(lines: readonly DerivationLine[]): readonly DerivationLine[] {
  return lines.filter(
    ({ expression }, index) =>
      JSON.stringify(expression) !== JSON.stringify(lines[index - 1]?.expression),
  );
}
