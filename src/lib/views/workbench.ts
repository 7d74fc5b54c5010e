import type { ChangedFigures } from "#lib/components/moment.ts";
import type { Diagram } from "#lib/diagram/diagram.ts";
import { drawDiagram } from "#lib/diagram/draw-diagram.ts";
import { legendOf } from "#lib/diagram/legend-of.ts";
import { compareSolutions } from "#lib/document/comparison.ts";
import { DocumentError } from "#lib/document/document-error.ts";
import type { Document } from "#lib/document/schema.ts";
import { solve } from "#lib/document/solve.ts";
import type { Solution } from "#lib/document/solution.ts";
import type { QuantityId } from "#lib/engine/expression/expression.ts";
import { NumericError } from "#lib/engine/trace/numeric-error.ts";
import { formulaText, type FormulaText } from "#lib/explanations/formula-text.ts";
import { narrate } from "#lib/explanations/narrate.ts";
import type { Narration, Prose } from "#lib/explanations/narration.ts";
import { whatDiffers } from "#lib/explanations/what-differs.ts";
import { mathml } from "#lib/exports/mathml.ts";

// Loaded when the reader first asks for something that the page does not bring along.

/** A changed example as it is shown, beside its original. */
export interface WorkedChange {
  readonly solution: Solution;
  readonly narration: Narration;
  readonly diagram: Diagram;
  readonly changed: ChangedFigures;
  /** In what it differs, a sentence each. */
  readonly differs: readonly Prose[];
}

/**
 * Works a changed document out in the notation, and for the update, of its original.
 *
 * @throws NumericError at the step whose value is not a finite number
 */
export function workOut(document: Document, original: Solution): WorkedChange {
  const { notation, update } = original;
  const solution = solve(document, { notation, update });
  return {
    solution,
    narration: narrate(solution),
    diagram: drawDiagram(solution.graph, legendOf(solution)),
    changed: compareSolutions(original, solution).figures,
    differs: whatDiffers(original.document, solution),
  };
}

/** Why a change can't be shown, for the reader; `null` for what is no fault of the change. */
export function changeTrouble(error: unknown): string | null {
  if (error instanceof NumericError) return `This can’t be worked out: ${error.message}.`;
  if (error instanceof DocumentError) return `This can’t be worked out: ${error.lines.join("; ")}.`;
  return null;
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
