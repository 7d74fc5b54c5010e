import { documentName } from "#lib/document/document-name.ts";
import type { PrintedCheck, Solution } from "#lib/document/solution.ts";
import type { QuantityId } from "#lib/engine/expression/expression.ts";
import type { Step } from "#lib/engine/trace/trace.ts";
import { english } from "#lib/explanations/en.ts";
import { checkedFigure } from "#lib/explanations/figures.ts";
import type { Language } from "#lib/explanations/language.ts";
import { ledger } from "#lib/explanations/ledger.ts";
import type { NarratedStep, Narration, Overview } from "#lib/explanations/narration.ts";
import { remarks } from "#lib/explanations/remarks.ts";
import { StepContext } from "#lib/explanations/step-context.ts";
import { stepFormula } from "#lib/explanations/step-formula.ts";
import { Writing } from "#lib/explanations/writing.ts";
import { htmlMark, type Mark } from "#lib/notation/mark.ts";

export interface NarrateOptions {
  /** How quantities are marked in TeX: for the page by default, in colour or not at all for documents. */
  readonly mark?: Mark;
  readonly language?: Language;
}

/** A solution in words and symbols, in time linear in its number of steps. */
export function narrate(solution: Solution, options: NarrateOptions = {}): Narration {
  const { mark = htmlMark, language = english } = options;
  const writing = new Writing(solution, mark);
  const checks = checksByQuantity(solution.printed);
  return {
    ...overviewOf(writing, language),
    steps: solution.trace.steps.map((step) =>
      narratedStep(step, checks.get(step.id) ?? null, writing, language),
    ),
  };
}

/** What is said of a solution as a whole, without its steps. */
export function overviewOf(writing: Writing, language: Language): Overview {
  const { document, printed } = writing.solution;
  const { summary, source } = document;
  return {
    title: documentName(document),
    summary,
    source: source && { text: source.text, url: source.url },
    notation: writing.notation.name,
    ledger: ledger(writing, language.ledger),
    figures: printed.map((check) => checkedFigure(check, writing, language)),
  };
}

/** The printed figures that are results of steps. */
export function checksByQuantity(
  printed: readonly PrintedCheck[],
): ReadonlyMap<QuantityId, PrintedCheck> {
  return new Map(
    printed.flatMap((check) => (check.quantity === null ? [] : [[check.quantity, check]])),
  );
}

function narratedStep(
  step: Step,
  printed: PrintedCheck | null,
  writing: Writing,
  language: Language,
): NarratedStep {
  return {
    id: step.id,
    number: writing.stepNumber(step.id),
    phase: step.phase,
    ...language.rules[step.rule](new StepContext(step, writing)),
    formula: stepFormula(step, writing),
    result: writing.figure(step.id),
    uses: step.uses,
    remarks: remarks(step, printed, writing, language),
    check: printed && checkedFigure(printed, writing, language),
  };
}
