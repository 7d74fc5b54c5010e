import { updatesNamed } from "#lib/document/printed-name.ts";
import type { PrintedCheck } from "#lib/document/solution.ts";
import type { Language } from "#lib/explanations/language.ts";
import type { CheckedFigure, Formula, Overview } from "#lib/explanations/narration.ts";
import type { Writing } from "#lib/explanations/writing.ts";
import { quantityNamed } from "#lib/notation/find-quantity.ts";
import { findNotation } from "#lib/notation/registry.ts";
import { texOfText } from "#lib/notation/tex-text.ts";

/** A figure that the source prints, beside ours. */
export function checkedFigure(
  check: PrintedCheck,
  writing: Writing,
  language: Language,
): CheckedFigure {
  const { name, printed, computed, exact, agrees, erratum, step } = check;
  const symbol = symbolOf(check, writing, language);
  return { name, symbol, printed, computed, exact, agrees, erratum, step };
}

/** What the source prints wrong beyond the steps that are shown. */
export function errataBeyondSteps({ figures }: Overview): CheckedFigure[] {
  return figures.filter(({ erratum, step }) => erratum !== null && step === null);
}

/** The symbol of the quantity; with the number of updates, where the figure belongs to a later one. */
function symbolOf({ name, quantity }: PrintedCheck, writing: Writing, language: Language): Formula {
  if (quantity !== null) return formulaOf(quantity, writing);
  const later = updatesNamed(name);
  const base = later?.base ?? name;
  // printed names are in the document's own notation, whichever one is shown
  const own = findNotation(writing.solution.document.notation);
  const id = quantityNamed(base, own, writing.solution.naming);
  const symbol = id === null ? { tex: texOfText(base), spoken: base } : formulaOf(id, writing);
  if (!later) return symbol;
  const after = language.afterUpdates(later.updates);
  return { tex: `${symbol.tex}\\text{ ${after}}`, spoken: `${symbol.spoken} ${after}` };
}

function formulaOf(id: string, writing: Writing): Formula {
  const { tex, spoken } = writing.inline(id);
  return { tex, spoken };
}
