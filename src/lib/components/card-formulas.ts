import type { Fold } from "#lib/explanations/fold.ts";
import type { Formula, NarratedStep, Prose } from "#lib/explanations/narration.ts";

/** A formula, and how it is set. */
export interface CardFormula {
  readonly tex: string;
  /** On lines of its own, not within a sentence. */
  readonly display: boolean;
}

/** The formulas that the card of a step shows. */
export function cardFormulas(step: NarratedStep, fold: Fold | null): readonly CardFormula[] {
  const { title, sentence, remarks } = step;
  const prose = [title, sentence, fold?.sentence ?? [], ...remarks.map(({ text }) => text)];
  const inText = prose.flatMap(formulasIn).map(({ tex }) => ({ tex, display: false }));
  return [{ tex: step.formula.tex, display: true }, ...inText];
}

function formulasIn(prose: Prose): readonly Formula[] {
  return prose.filter((part) => typeof part !== "string");
}
