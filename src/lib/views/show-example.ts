import { drawDiagram } from "#lib/diagram/draw-diagram.ts";
import { legendOf } from "#lib/diagram/legend-of.ts";
import { changeableQuantities } from "#lib/document/change.ts";
import type { Solution } from "#lib/document/solution.ts";
import { gateSwitches } from "#lib/explanations/change-switches.ts";
import { foldSteps } from "#lib/explanations/fold.ts";
import { narrate } from "#lib/explanations/narrate.ts";
import type { ShownExample } from "#lib/views/changed-example.svelte.ts";

/**
 * An example with all that its pages bring along.
 *
 * @param from where it comes from: see `ShownExample`
 */
export function showExample<From extends Pick<ShownExample, "builtIn" | "live">>(
  solution: Solution,
  from: From,
): ShownExample & From {
  const { document, notation, update, graph } = solution;
  return {
    ...from,
    document,
    notation,
    update,
    narration: narrate(solution),
    diagram: drawDiagram(graph, legendOf(solution)),
    folds: foldSteps(solution),
    changeable: changeableQuantities(document, update),
    gates: gateSwitches(document),
  };
}
