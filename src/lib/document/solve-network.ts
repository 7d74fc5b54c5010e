import { modelOf, type Model } from "#lib/document/model.ts";
import { namingOf } from "#lib/document/naming.ts";
import { NetworkSolver } from "#lib/document/network-solver.ts";
import { checkPrinted } from "#lib/document/printed.ts";
import type { NetworkDocument } from "#lib/document/schema.ts";
import { shownFigures } from "#lib/document/shown-figures.ts";
import type { Solution } from "#lib/document/solution.ts";
import { checkUpdate } from "#lib/document/update-error.ts";
import { gateGraph } from "#lib/engine/graph/gate-graph.ts";
import type { Graph } from "#lib/engine/graph/graph.ts";
import type { Convention } from "#lib/engine/network/convention.ts";
import { networkGraph } from "#lib/engine/network/network-graph.ts";
import { initialParameters } from "#lib/engine/network/values.ts";
import type { Trace } from "#lib/engine/trace/trace.ts";
import type { NotationName } from "#lib/notation/notation.ts";
import { findNotation } from "#lib/notation/registry.ts";

/**
 * @throws NumericError
 * @throws UpdateError
 */
export function solveNetwork(
  document: NetworkDocument,
  update: number,
  notation: NotationName,
): Solution {
  const model = modelOf(document);
  const solver = new NetworkSolver(document, model);
  checkUpdate(update, initialParameters(model.network).size * model.training.batchSize);
  const { convention } = findNotation(notation);
  const trace = solver.explain(update, convention);
  const { result, shown } = solver.result();
  return {
    document,
    notation,
    update,
    trace,
    graph: graphOf(model, trace, convention),
    naming: namingOf(document, trace.quantities),
    figures: shownFigures(trace, solver.rounding),
    printed: checkPrinted(document, (name, updates) => solver.find(name, updates, trace)),
    result,
    shown,
  };
}

function graphOf({ network, training }: Model, trace: Trace, convention: Convention): Graph {
  const derivation = { ...trace, lines: trace.steps };
  return convention.grain === "gates" && training.updateOrder === "simultaneous"
    ? gateGraph(derivation)
    : networkGraph(network, derivation);
}
