import type { Solution } from "#lib/document/solution.ts";
import type { Expression, QuantityId } from "#lib/engine/expression/expression.ts";
import type { Quantity } from "#lib/engine/trace/quantity.ts";
import type { Step } from "#lib/engine/trace/trace.ts";
import { english } from "#lib/explanations/en.ts";
import type { NarrateOptions } from "#lib/explanations/narrate.ts";
import type { Prose } from "#lib/explanations/narration.ts";
import { Writing } from "#lib/explanations/writing.ts";
import { htmlMark } from "#lib/notation/mark.ts";

/** A step that is shown in full, and those after it that only repeat it. */
export interface Fold {
  /** The number of the step, from 1. */
  readonly lead: number;
  /** The numbers of the steps that repeat it: empty where none does. */
  readonly likewise: readonly number[];
  /** "Likewise w₇⁺: 0.51 and w₈⁺: 0.56."; empty where nothing repeats. */
  readonly sentence: Prose;
}

/**
 * The steps in order, consecutive ones of one rule and one shape together: the same formula for
 * another unit or weight of the same layer. Every step is in exactly one fold, and no fold
 * reaches beyond a phase.
 */
export function foldSteps(solution: Solution, options: NarrateOptions = {}): Fold[] {
  const { mark = htmlMark, language = english } = options;
  const writing = new Writing(solution, mark);
  return groups(solution).map(([lead, ...likewise]) => {
    const results = likewise.map(({ id }) => ({
      symbol: writing.inline(id),
      figure: writing.inlineFigure(id),
    }));
    return {
      lead: writing.stepNumber(lead.id),
      likewise: likewise.map(({ id }) => writing.stepNumber(id)),
      sentence: results.length === 0 ? [] : language.fold.likewise(results),
    };
  });
}

type Group = [Step, ...Step[]];

function groups({ trace }: Solution): Group[] {
  const found: Group[] = [];
  let shape = "";
  for (const step of trace.steps) {
    const next = shapeOf(step, trace.quantities);
    const last = found.at(-1);
    if (last && next === shape) last.push(step);
    else found.push([step]);
    shape = next;
  }
  return found;
}

/** Two steps with one shape differ in nothing but which unit, weight or example they are about. */
function shapeOf(step: Step, quantities: ReadonlyMap<QuantityId, Quantity>): string {
  const kind = (id: QuantityId): string => kindOf(id, quantities);
  // gates of a program are too unlike to stand for each other
  if (step.rule === "gate") return step.id;
  const { rule, phase, definition, law } = step;
  const forms = [definition, law].map((each) => each && formOf(each, kind));
  return JSON.stringify([rule, phase, kind(step.id), forms]);
}

/** The expression with the kind of each quantity in the place of the quantity. */
function formOf(expression: Expression, kind: (id: QuantityId) => string): unknown {
  switch (expression.kind) {
    case "constant":
      return expression.value;
    case "reference":
      return kind(expression.quantity);
    case "apply": {
      const { operation, arguments: args } = expression;
      // which output of a softmax is meant is not part of its form
      const shown = operation === "softmax" ? args.slice(1) : args;
      return [operation, ...shown.map((each) => formOf(each, kind))];
    }
    case "piecewise":
      return [
        ...expression.cases.map(({ condition, value }) => [
          formOf(condition.left, kind),
          condition.relation,
          formOf(condition.right, kind),
          formOf(value, kind),
        ]),
        formOf(expression.otherwise, kind),
      ];
  }
}

/** The kind of a quantity, with its layer. */
function kindOf(id: QuantityId, quantities: ReadonlyMap<QuantityId, Quantity>): string {
  const quantity = quantities.get(id);
  if (!quantity) throw new Error(`internal: no quantity ${id}`);
  const inner = (each: QuantityId): string => kindOf(each, quantities);
  switch (quantity.kind) {
    case "variable":
    case "fixed":
    case "gate":
      return id;
    case "derivative": {
      const through = quantity.through === null ? "" : inner(quantity.through);
      return `d ${inner(quantity.of)} / d ${inner(quantity.by)} | ${through}`;
    }
    case "updated":
    case "batch-gradient":
      return `${quantity.kind} ${inner(quantity.of)}`;
    case "state":
      return `${quantity.name} ${String(quantity.updated)} ${inner(quantity.of)}`;
    case "hyperparameter":
      return quantity.name;
    case "net-input":
    case "output":
    case "error-term":
    case "weight":
    case "bias":
    case "weighted-input":
      return `${quantity.kind} ${quantity.layer}`;
    case "input":
    case "target":
    case "unit-loss":
    case "loss":
      return quantity.kind;
  }
}
