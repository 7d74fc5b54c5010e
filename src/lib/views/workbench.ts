import type { ChangedFigures } from "#lib/components/moment.ts";
import type { Diagram } from "#lib/diagram/diagram.ts";
import { drawDiagram } from "#lib/diagram/draw-diagram.ts";
import { legendOf } from "#lib/diagram/legend-of.ts";
import { applyChange, type Change } from "#lib/document/change.ts";
import { compareSolutions } from "#lib/document/comparison.ts";
import { originalIfSame } from "#lib/document/differences.ts";
import { DocumentError } from "#lib/document/document-error.ts";
import { decodeLink, encodeLink, type LinkState } from "#lib/document/link.ts";
import { LinkError } from "#lib/document/link-error.ts";
import type { Document } from "#lib/document/schema.ts";
import { checkStep } from "#lib/document/step-check.ts";
import { solve, type SolveOptions } from "#lib/document/solve.ts";
import type { Solution } from "#lib/document/solution.ts";
import type { QuantityId } from "#lib/engine/expression/expression.ts";
import { NumericError } from "#lib/engine/trace/numeric-error.ts";
import { changeFields, type FieldGroup } from "#lib/explanations/change-fields.ts";
import {
  changeSwitches,
  gateSwitches,
  type ChangeSwitch,
} from "#lib/explanations/change-switches.ts";
import { foldSteps, type Fold } from "#lib/explanations/fold.ts";
import { formulaText, type FormulaText } from "#lib/explanations/formula-text.ts";
import { narrate } from "#lib/explanations/narrate.ts";
import { narrateCheck, type NarratedCheck } from "#lib/explanations/narrate-check.ts";
import type { Narration, Prose } from "#lib/explanations/narration.ts";
import { speakerNotes, type StepNotes } from "#lib/explanations/speaker-notes.ts";
import { whatDiffers } from "#lib/explanations/what-differs.ts";
import { why, type Why } from "#lib/explanations/why.ts";
import { mathml } from "#lib/exports/mathml.ts";
import type { ShownExample } from "#lib/views/changed-example.svelte.ts";
import { answerHistoryKey, type ChangeHistory } from "#lib/views/history-key.ts";
import { showExample } from "#lib/views/show-example.ts";

// Loaded when the reader first asks for something that the page does not bring along.

/** An example worked out, in everything that views show of it. */
export interface Worked {
  readonly solution: Solution;
  readonly narration: Narration;
  readonly diagram: Diagram;
  readonly folds: readonly Fold[];
  /** The composite gates that can be opened and closed. */
  readonly gates: readonly ChangeSwitch[];
}

/** A changed example, beside its original. */
export interface WorkedChange extends Worked {
  readonly changed: ChangedFigures;
  /** In what it differs, a sentence each. */
  readonly differs: readonly Prose[];
}

/** @throws NumericError at the step whose value is not a finite number */
export function workOut(document: Document, options: SolveOptions): Worked {
  const solution = solve(document, options);
  return {
    solution,
    narration: narrate(solution),
    diagram: drawDiagram(solution.graph, legendOf(solution)),
    folds: foldSteps(solution),
    gates: gateSwitches(document),
  };
}

/**
 * Works the example of a page out once more, for what the page does not bring along. What the source
 * prints was checked when the page was made.
 */
export function workOutOriginal(document: Document, options: SolveOptions): Solution {
  return solve({ ...document, printed: [] }, options);
}

/**
 * Works a changed document out in the notation, and for the update, of its original.
 *
 * @throws NumericError at the step whose value is not a finite number
 */
export function workOutChange(document: Document, original: Solution): WorkedChange {
  const { notation, update } = original;
  const worked = workOut(document, { notation, update });
  return {
    ...worked,
    changed: compareSolutions(original, worked.solution).figures,
    differs: whatDiffers(original.document, worked.solution),
  };
}

/** Why a change can't be shown, for the reader; `null` for what is no fault of the change. */
export function changeTrouble(error: unknown): string | null {
  if (error instanceof NumericError) return `This can’t be worked out: ${error.message}.`;
  if (error instanceof DocumentError) return `This can’t be worked out: ${error.lines.join("; ")}.`;
  return null;
}

/** Why a link can't be opened or made, for the reader; `null` for what is no fault of the link. */
export function linkTrouble(error: unknown): string | null {
  if (error instanceof LinkError) return [error.message, ...error.details].join(" ");
  return changeTrouble(error);
}

/** What stands behind a step: where its rule comes from, and whether its figure is right. */
export interface Reasons {
  readonly why: Why;
  /** `null` for a step that computes no derivative. */
  readonly check: NarratedCheck | null;
  /** The number of the next step that can be checked, else of the last one before; or `null`. */
  readonly checkable: number | null;
}

/** @throws Error if the solution has no such step */
export function reasonsFor(solution: Solution, stepId: QuantityId): Reasons {
  const check = narrateCheck(solution, stepId);
  const checkable = check ? null : nearestCheck(solution, stepId);
  return { why: why(solution, stepId), check, checkable };
}

function nearestCheck(solution: Solution, stepId: QuantityId): number | null {
  const { steps } = solution.trace;
  const at = steps.findIndex(({ id }) => id === stepId);
  const near = [...steps.slice(at + 1), ...steps.slice(0, at).reverse()];
  const found = near.find(({ id }) => checkStep(solution, id) !== null);
  return found ? steps.indexOf(found) + 1 : null;
}

/** A step's formula in every form that can be copied. */
export interface CopiedFormula extends FormulaText {
  readonly mathml: string;
}

/** @throws Error if the solution has no such step */
export function copiedFormula(solution: Solution, stepId: QuantityId): CopiedFormula {
  const texts = formulaText(solution, stepId);
  return { ...texts, mathml: mathml(texts.latex, true) };
}

/** Goes the way through the changes that a key asks for; before there is a change, none does. */
export function goThroughChanges(event: KeyboardEvent, history: ChangeHistory): void {
  answerHistoryKey(event, history);
}

/**
 * The document after a change.
 *
 * @param known documents that the change may lead back to: it is then that very object
 */
export function changedBy(known: readonly Document[], present: Document, change: Change): Document {
  const changed = applyChange(present, change);
  return known.find((each) => originalIfSame(each, changed) === each) ?? changed;
}

/**
 * An example of the reader's own, as a link in the address holds it.
 *
 * @throws Error with words for the reader where the link can't be opened
 */
export async function openOwn(hash: string): Promise<ShownExample> {
  try {
    const { document, notation } = await decodeLink(hash, () => null);
    return showExample(solve(document, { notation }), { builtIn: null, live: true });
  } catch (error) {
    throw new Error(linkTrouble(error) ?? "", { cause: error });
  }
}

/** Another edition of a built-in example than the one that its page brings along. */
export function shownEdition(document: Document, builtIn: string): ShownExample {
  return showExample(solve(document), { builtIn, live: true });
}

/** What the speaker finds beside each step. */
export function notesOf(solution: Solution): StepNotes[] {
  return speakerNotes(solution);
}

/** What a reader can change about an example. */
export interface Choices {
  readonly fields: readonly FieldGroup[];
  readonly switches: readonly ChangeSwitch[];
}

/** @param original the example before it was changed */
export function choicesOf(solution: Solution, original: Solution): Choices {
  return {
    fields: changeFields(solution),
    switches: changeSwitches(solution.document, original.document),
  };
}

/** @throws LinkError if the example is too large for a link */
export function writeLink(state: LinkState): Promise<string> {
  return encodeLink(state);
}

/**
 * What a link brings back; the original document itself where the link changes nothing about it.
 *
 * @param builtIn the name of the original as links know it; `null` for a reader's own
 * @throws LinkError
 */
export async function readLink(
  hash: string,
  original: Document,
  builtIn: string | null,
): Promise<LinkState> {
  const find = (name: string): Document | null => (name === builtIn ? original : null);
  const state = await decodeLink(hash, find);
  return { ...state, document: originalIfSame(original, state.document) };
}
