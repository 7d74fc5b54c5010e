import { ExpressionSolver } from "#lib/document/expression-solver.ts";
import { FigureRounding } from "#lib/document/digits.ts";
import { expressionResult } from "#lib/document/expression-result.ts";
import { namingOf } from "#lib/document/naming.ts";
import { checkPrinted, type Computed } from "#lib/document/printed.ts";
import type { ExpressionDocument } from "#lib/document/schema.ts";
import { shownFigures } from "#lib/document/shown-figures.ts";
import type { Solution } from "#lib/document/solution.ts";
import { checkUpdate, UpdateError } from "#lib/document/update-error.ts";
import { gateGraph } from "#lib/engine/graph/gate-graph.ts";
import type { Carry } from "#lib/engine/trace/evaluate-derivation.ts";
import { quantityNamed } from "#lib/notation/find-quantity.ts";
import type { NotationName } from "#lib/notation/notation.ts";
import { findNotation } from "#lib/notation/registry.ts";

/**
 * @throws NumericError
 * @throws UpdateError
 */
export function solveExpression(
  document: ExpressionDocument,
  update: number,
  notation: NotationName,
): Solution {
  const solver = new ExpressionSolver(document);
  if (document.training) checkUpdate(update, Object.keys(document.inputs).length);
  else if (update !== 1)
    throw new UpdateError(`update: expected 1, since nothing is trained, got ${update}`);
  const rounding = new FigureRounding(document);
  const trace = solver.explain(update, rounding.carry);
  const first = update === 1 ? trace : solver.explain(1, rounding.carry);
  const { training } = document;
  const last = training ? solver.explain(training.iterations + 1, rounding.carry) : null;
  const find = (name: string, updates: number): Computed | null =>
    findComputed(document, solver, rounding.carry, name, updates);
  return {
    document,
    notation,
    update,
    trace,
    graph: gateGraph(solver.derivation),
    naming: namingOf(document, trace.quantities),
    figures: shownFigures(trace, rounding),
    printed: checkPrinted(document, find),
    ...expressionResult(document, rounding, { program: solver.names, first, last }),
  };
}

function findComputed(
  document: ExpressionDocument,
  solver: ExpressionSolver,
  carry: Carry | null,
  name: string,
  updates: number,
): Computed | null {
  const { quantities, steps, values } = solver.explain(updates + 1, carry);
  const naming = namingOf(document, quantities);
  const id = quantityNamed(name, findNotation(document.notation), naming);
  const value = id === null ? undefined : values.get(id);
  if (id === null || value === undefined) return null;
  const exact = solver.explain(updates + 1, null).values.get(id) ?? value;
  const step = steps.findIndex((each) => each.id === id) + 1;
  return { quantity: id, value, exact, step: step === 0 ? null : step };
}
