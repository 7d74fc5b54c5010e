import type { Solution } from "#lib/document/solution.ts";
import type { QuantityId } from "#lib/engine/expression/expression.ts";
import type { Link } from "#lib/explanations/derivative-reasons.ts";
import { english } from "#lib/explanations/en.ts";
import type { WhyWords } from "#lib/explanations/language.ts";
import type { NarrateOptions } from "#lib/explanations/narrate.ts";
import type { Formula, Prose } from "#lib/explanations/narration.ts";
import { StepContext } from "#lib/explanations/step-context.ts";
import { figureFormula } from "#lib/explanations/figure-formula.ts";
import { stepReasons } from "#lib/explanations/why-reasons.ts";
import { Writing } from "#lib/explanations/writing.ts";
import { htmlMark } from "#lib/notation/mark.ts";

/** Why a step's rule is what it is: plain data for any view. */
export interface Why {
  readonly lines: readonly WhyLine[];
  /**
   * Ways through the graph from the output, or the loss, back to the quantity, as ids of
   * quantities. For a forward step, from its subject to each of its operands.
   */
  readonly paths: readonly (readonly QuantityId[])[];
}

/** A sentence, and what it says as a formula. */
export interface WhyLine {
  readonly sentence: Prose;
  readonly formula: Formula;
  /** Which of the `paths` it tells of, from 1; `null` where it is not about one of several. */
  readonly way: number | null;
}

/**
 * The derivation of one step's rule: the chain rule in symbols for this very quantity, each
 * local derivative worked out, and what comes of it; for other steps why the rule is so and
 * where its operands come from.
 *
 * @throws Error if the solution has no such step
 */
export function why(solution: Solution, stepId: QuantityId, options: NarrateOptions = {}): Why {
  const { mark = htmlMark, language = english } = options;
  const writing = new Writing(solution, mark);
  const step = writing.step(stepId);
  if (!step) throw new Error(`internal: no step ${stepId}`);
  const { reasons, paths, operands, why } = stepReasons(
    new StepContext(step, writing),
    language.why,
  );
  return {
    lines: [
      ...reasons.map(({ sentence, sides, along }) => ({
        sentence,
        formula: why.equation(sides),
        way: along ? wayAlong(along, paths) : null,
      })),
      ...operands.map((id) => ({
        ...originLine(id, writing, language.why),
        way: wayAlong({ of: stepId, by: id }, paths),
      })),
    ],
    paths,
  };
}

/** Where an operand comes from. */
function originLine(id: QuantityId, writing: Writing, words: WhyWords): Omit<WhyLine, "way"> {
  const step = writing.stepNumber(id);
  const symbol = writing.inline(id);
  return {
    sentence: step === 0 ? words.given(symbol) : words.fromStep(symbol, step),
    formula: figureFormula(id, writing),
  };
}

/** The first path that goes along a wire, from 1; `null` where there are no others to tell it from. */
function wayAlong({ of, by }: Link, paths: Why["paths"]): number | null {
  if (paths.length < 2) return null;
  const index = paths.findIndex((path) =>
    path.some((id, place) => id === of && path[place + 1] === by),
  );
  return index < 0 ? null : index + 1;
}
