import type { Solution } from "#lib/document/solution.ts";
import type { QuantityId } from "#lib/engine/expression/expression.ts";
import type { GraphNode } from "#lib/engine/graph/graph.ts";
import { isSaturated, stopsSignal } from "#lib/explanations/signal.ts";
import { Writing } from "#lib/explanations/writing.ts";
import type { FigureRemark } from "#lib/diagram/diagram.ts";
import type { Legend } from "#lib/diagram/legend.ts";
import { noMark } from "#lib/notation/mark.ts";

/** The legend of a solution's graph, in the notation of its document. */
export function legendOf(solution: Solution): Legend {
  const writing = new Writing(solution, noMark);
  return {
    quantity: (id) => writing.quantity(id),
    slot: (id) => ({
      quantity: id,
      figure: writing.figure(id),
      step: writing.stepNumber(id),
      phase: writing.phase(id),
    }),
    has: (id) => solution.figures.has(id),
    symbol: (id) => writing.symbol(id),
    spoken: (id) => writing.spokenSymbol(id),
    remark: (id) => remarkOn(id, writing),
    unitName: (node) => shortUnitName(writing, node),
  };
}

function remarkOn(id: QuantityId, writing: Writing): FigureRemark | null {
  const step = writing.step(id);
  if (!step) return null;
  if (isSaturated(step)) return "saturated";
  return stopsSignal(step, writing) ? "stopped" : null;
}

/** "unit 4" is short enough as 4; "unit 1 of layer 2" is not. */
function shortUnitName(writing: Writing, { layer, unit }: GraphNode): string | null {
  if (layer === null || unit === null) return null;
  return /^unit (\S+)$/.exec(writing.unitName(layer, unit))?.[1] ?? null;
}
