import type { Result, ShownResult } from "#lib/document/result.ts";
import type { Document } from "#lib/document/schema.ts";
import type { Solution } from "#lib/document/solution.ts";
import type { Expression, QuantityId } from "#lib/engine/expression/expression.ts";
import type { Phase, RuleName } from "#lib/engine/trace/derivation.ts";
import type { Step } from "#lib/engine/trace/trace.ts";
import { graphPlaces, type GraphPlace } from "#lib/exports/graph-place.ts";
import { substitute, type Substituted, type SubstitutedValue } from "#lib/exports/substitution.ts";
import { plainOf } from "#lib/notation/plain.ts";
import { findNotation } from "#lib/notation/registry.ts";

/** A solution as plain data, for other programs. */
export interface SolutionRecord {
  readonly document: Document;
  /** The number of the update that the steps explain, from 1. */
  readonly update: number;
  readonly steps: readonly StepRecord[];
  readonly result: ResultRecord;
}

export interface StepRecord {
  readonly id: QuantityId;
  readonly phase: Phase;
  /** Which rule of the calculation it applies. */
  readonly rule: RuleName;
  /** The node of the graph that it computes something of, and the wire, where it is on one. */
  readonly node: string | null;
  readonly wire: string | null;
  readonly formula: FormulaRecord;
  /** Ids of the given values and earlier steps that it reads. */
  readonly uses: readonly QuantityId[];
}

/** A formula as structure: subject = rule = rule with its numbers = result. */
export interface FormulaRecord {
  /** The quantity's name as documents write it, e.g. `net_h1`. */
  readonly subject: string;
  readonly rule: Expression;
  readonly substitution: Substituted;
  readonly result: number;
  /** The result as it is shown. */
  readonly shown: string;
}

/** Figures alone; beside them, where the document rounds, as they are shown. */
export type ResultRecord = Result & { readonly shown?: ShownResult };

export function solutionRecord(solution: Solution): SolutionRecord {
  const { document, update, trace } = solution;
  const places = graphPlaces(solution.graph);
  const valueOf = valueReader(solution);
  return {
    document,
    update,
    steps: trace.steps.map((step) => stepRecord(step, places, valueOf)),
    result: resultRecord(solution),
  };
}

export function resultRecord({ result, shown }: Solution): ResultRecord {
  return shown ? { ...result, shown } : result;
}

function stepRecord(
  step: Step,
  places: ReadonlyMap<QuantityId, GraphPlace>,
  valueOf: (quantity: QuantityId) => SubstitutedValue,
): StepRecord {
  const { id, phase, rule, uses, definition, value } = step;
  const { node, wire } = places.get(id) ?? { node: null, wire: null };
  const { name, shown } = valueOf(id);
  const substitution = substitute(definition, valueOf);
  const formula = { subject: name, rule: definition, substitution, result: value, shown };
  return { id, phase, rule, node, wire, formula, uses };
}

/** What stands for a quantity where numbers are put in. */
function valueReader({ document, trace, naming, figures }: Solution) {
  const notation = findNotation(document.notation);
  return (id: QuantityId): SubstitutedValue => {
    const quantity = trace.quantities.get(id);
    const value = trace.values.get(id);
    if (!quantity || value === undefined) throw new Error(`internal: ${id} has no value`);
    const name = plainOf(notation.symbol(quantity, naming));
    return { kind: "value", quantity: id, name, value, shown: figures.get(id) ?? String(value) };
  };
}
