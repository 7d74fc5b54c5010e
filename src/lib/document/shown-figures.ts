import type { FigureRounding } from "#lib/document/digits.ts";
import type { QuantityId } from "#lib/engine/expression/expression.ts";
import { formatFigure } from "#lib/engine/trace/figure.ts";
import type { Trace } from "#lib/engine/trace/trace.ts";

/** Each quantity of a trace as it is shown: given values as they are given, computed ones as the document rounds. */
export function shownFigures(trace: Trace, rounding: FigureRounding): Map<QuantityId, string> {
  const given = new Set(trace.given);
  const figures = new Map<QuantityId, string>();
  for (const [id, value] of trace.values) {
    const figure = given.has(id)
      ? formatFigure(value, { significant: 15 })
      : rounding.show(value, id, trace.quantities);
    figures.set(id, figure);
  }
  return figures;
}
