import type { Diagram } from "#lib/diagram/diagram.ts";
import { drawDiagram } from "#lib/diagram/draw-diagram.ts";
import { legendOf } from "#lib/diagram/legend-of.ts";
import type { Solution } from "#lib/document/solution.ts";
import type { Blanks } from "#lib/explanations/blanks.ts";
import { changeFields, type FieldGroup } from "#lib/explanations/change-fields.ts";
import { taskOf, type Task } from "#lib/explanations/task.ts";
import { writeSheet, type Sheet } from "#lib/explanations/worksheet.ts";

/** An example with all that its paper shows. */
export interface Paper {
  readonly sheet: Sheet;
  readonly task: Task;
  /** Every given number, in groups. */
  readonly given: readonly FieldGroup[];
  readonly diagram: Diagram;
}

/** @param blanks what is left to fill in; `null`: nothing */
export function paperOf(solution: Solution, blanks: Blanks | null): Paper {
  const { quantities } = solution.trace;
  return {
    sheet: writeSheet(solution, { blanks }),
    task: taskOf(solution),
    given: changeFields(solution)
      .map((group) => ({
        ...group,
        fields: group.fields.filter(({ quantity }) => quantities.has(quantity)),
      }))
      .filter(({ fields }) => fields.length > 0),
    diagram: drawDiagram(solution.graph, legendOf(solution)),
  };
}
