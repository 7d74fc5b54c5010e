import type { QuantityId } from "#lib/engine/expression/expression.ts";
import type { Formula } from "#lib/explanations/narration.ts";
import type { Writing } from "#lib/explanations/writing.ts";
import { aligned } from "#lib/notation/aligned.ts";
import { spokenNumber } from "#lib/notation/spoken.ts";

/** A quantity and its figure: `w_5 = 0.4`. */
export function figureFormula(id: QuantityId, writing: Writing): Formula {
  const figure = writing.figure(id);
  const exact =
    Math.abs(Number(figure) - writing.value(id)) <= 8 * Number.EPSILON * Math.abs(Number(figure));
  const relation = exact ? "=" : "≈";
  return {
    tex: aligned(writing.symbolBox(id), [{ relation, box: writing.figureBox(id) }]),
    spoken: `${writing.spokenSymbol(id)} ${exact ? "equals" : "is about"} ${spokenNumber(figure)}`,
  };
}
