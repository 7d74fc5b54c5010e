import { ExpressionSolver } from "#lib/document/expression-solver.ts";
import { modelOf } from "#lib/document/model.ts";
import { namingOf } from "#lib/document/naming.ts";
import type { Document, ExpressionDocument, NetworkDocument } from "#lib/document/schema.ts";
import { checkGradient, type GradientCheck } from "#lib/engine/autodiff/gradient-check.ts";
import { derivativeId } from "#lib/engine/autodiff/reverse-sweep.ts";
import type { QuantityId } from "#lib/engine/expression/expression.ts";
import { canonical } from "#lib/engine/network/convention.ts";
import { deriveUpdate } from "#lib/engine/network/derive-update.ts";
import { exampleForm } from "#lib/engine/network/example-form.ts";
import { ids } from "#lib/engine/network/identifiers.ts";
import {
  exampleValues,
  hyperparameterValues,
  initialParameters,
} from "#lib/engine/network/values.ts";
import { compile } from "#lib/engine/program/compile.ts";
import { execute } from "#lib/engine/program/execute.ts";
import type { Derivation } from "#lib/engine/trace/derivation.ts";
import { evaluateDerivation } from "#lib/engine/trace/evaluate-derivation.ts";
import { plainOf } from "#lib/notation/plain.ts";
import { findNotation } from "#lib/notation/registry.ts";

export interface NamedGradientCheck extends GradientCheck {
  /** The parameter or input, as the document's notation names it. */
  readonly name: string;
}

/**
 * The gradient of each parameter of a network (for its first example), or of each input of a
 * program, beside the difference quotient; at full precision, whatever the document rounds.
 *
 * @throws NumericError
 */
export function checkGradients(document: Document): NamedGradientCheck[] {
  return document.kind === "network" ? checkNetwork(document) : checkProgram(document);
}

function checkNetwork(document: NetworkDocument): NamedGradientCheck[] {
  const { network, data, training } = modelOf(document);
  const [first] = data;
  if (!first) return [];
  // every parameter has a gradient to be checked, trained or not
  const plan = { ...training, trainBiases: true, updateOrder: "simultaneous" } as const;
  const derivation = deriveUpdate(network, [exampleForm(network, first)], plan, canonical);
  const parameters = initialParameters(network);
  const values = new Map([
    ...parameters,
    ...exampleValues([first]),
    ...hyperparameterValues(training, { number: 1, epoch: 0 }),
  ]);
  return checkAll(document, derivation, values, ids.loss(null), [...parameters.keys()]);
}

function checkProgram(document: ExpressionDocument): NamedGradientCheck[] {
  const solver = new ExpressionSolver(document);
  const { names, derivation } = solver;
  return checkAll(document, derivation, solver.givenValues(), names.output, names.inputs);
}

function checkAll(
  document: Document,
  derivation: Derivation,
  values: ReadonlyMap<QuantityId, number>,
  output: QuantityId,
  checked: readonly QuantityId[],
): NamedGradientCheck[] {
  const given = new Map(derivation.given.map((id) => [id, values.get(id) ?? 0] as const));
  const trace = evaluateDerivation(derivation, given);
  const moved = movable(derivation, given, output);
  const naming = namingOf(document, derivation.quantities);
  const notation = findNotation(document.notation);
  return checked.flatMap((id) => {
    const quantity = derivation.quantities.get(id);
    if (!quantity) return [];
    const analytic = trace.values.get(derivativeId(output, id)) ?? 0;
    const check = checkGradient((x) => moved(id, x), given.get(id) ?? 0, analytic);
    return [{ name: plainOf(notation.symbol(quantity, naming)), ...check }];
  });
}

/** The output as a function of one given quantity, the others standing still. */
function movable(
  derivation: Derivation,
  given: ReadonlyMap<QuantityId, number>,
  output: QuantityId,
): (id: QuantityId, x: number) => number {
  const { bytecode, memory, addressOf } = compile(derivation, [output]);
  for (const [id, value] of given) memory[addressOf(id)] = value;
  return (id, x) => {
    memory[addressOf(id)] = x;
    execute(bytecode, memory);
    memory[addressOf(id)] = given.get(id) ?? 0;
    return memory[addressOf(output)] ?? NaN;
  };
}
