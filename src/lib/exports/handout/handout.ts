import { documentName } from "#lib/document/document-name.ts";
import type { Document } from "#lib/document/schema.ts";
import { solve } from "#lib/document/solve.ts";
import type { Solution } from "#lib/document/solution.ts";
import { classSet } from "#lib/document/variants.ts";
import type { QuantityId } from "#lib/engine/expression/expression.ts";
import { changeFields, type FieldGroup } from "#lib/explanations/change-fields.ts";
import { errataBeyondSteps } from "#lib/explanations/figures.ts";
import type { CheckedFigure, LedgerTable } from "#lib/explanations/narration.ts";
import { checkPaperChoices, type PaperChoices } from "#lib/explanations/paper-choices.ts";
import { poorNumbers } from "#lib/explanations/poor-numbers.ts";
import { taskOf, type Task } from "#lib/explanations/task.ts";
import { writeSheet, type Sheet } from "#lib/explanations/worksheet.ts";
import type { Mark } from "#lib/notation/mark.ts";

/** What is handed out: one sheet or a class set, and what belongs into the blanks of all of them. */
export interface Handout {
  readonly title: string;
  readonly choices: PaperChoices;
  readonly sheets: readonly HandoutSheet[];
  /** Whether the sheets themselves are part of it, and whether their key is. */
  readonly shows: { readonly sheets: boolean; readonly key: boolean };
}

export interface HandoutSheet {
  /** Which of several: "Sheet 3 of 30"; `null` where there is one alone. */
  readonly place: string | null;
  /** From 1. */
  readonly number: number;
  /** Whether its numbers are all that is asked of a class set's. */
  readonly sensible: boolean;
  readonly solution: Solution;
  readonly sheet: Sheet;
  readonly task: Task;
  /** Every given number, in groups. */
  readonly given: readonly FieldGroup[];
  /** What the source prints wrong beyond the steps that are shown. */
  readonly errata: readonly CheckedFigure[];
}

/**
 * The sheets that are asked for, worked out.
 *
 * @throws PaperChoiceError where a step is asked for that there is not
 * @throws VariantError where so many different sheets cannot be made
 * @throws NumericError where the document cannot be worked out
 */
export function makeHandout(
  document: Document,
  choices: PaperChoices,
  { update, mark }: { readonly update: number; readonly mark: Mark },
): Handout {
  const { kind, set } = choices;
  const documents = set ? classSet(document, set) : [{ document, sensible: true }];
  const sheets = documents.map(({ document: each, sensible }, index): HandoutSheet => {
    const solution = solve(each, { update });
    checkPaperChoices(choices, solution.trace.steps.length);
    const blanks = kind === "worksheet" || kind === "key" ? choices.blanks : null;
    const sheet = writeSheet(solution, { blanks, mark });
    return {
      place: set ? `Sheet ${index + 1} of ${set.count}, seed ${set.seed}` : null,
      number: index + 1,
      sensible,
      solution,
      sheet,
      task: taskOf(solution),
      given: givenOf(solution, mark),
      errata: kind === "solution" ? errataBeyondSteps(sheet.overview) : [],
    };
  });
  return {
    title: documentName(document),
    choices,
    sheets,
    shows: {
      sheets: kind !== "key",
      key: kind === "key" || (kind === "worksheet" && set !== null),
    },
  };
}

function givenOf(solution: Solution, mark: Mark): FieldGroup[] {
  const { quantities } = solution.trace;
  return changeFields(solution, { mark })
    .map((group) => ({
      ...group,
      fields: group.fields.filter(({ quantity }) => quantities.has(quantity)),
    }))
    .filter(({ fields }) => fields.length > 0);
}

/** A table with nothing in the cells of what is sought. */
export function withoutSought(table: LedgerTable, hidden: ReadonlySet<QuantityId>): LedgerTable {
  const rows = table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((slot) => (slot && hidden.has(slot.quantity) ? null : slot)),
  }));
  return { ...table, rows };
}

/** What is to be said of a set's numbers; `null` where they are all sensible. */
export function poorNumbersNote({ sheets }: Handout): string | null {
  return poorNumbers(sheets.map(({ sensible }) => sensible));
}

/** What a sheet is called: "Mazur’s 2-2-2 net · Worksheet". */
export function sheetTitle({ title, choices }: Handout): string {
  const { kind } = choices;
  return kind === "worksheet" ? `${title} · Worksheet` : title;
}
