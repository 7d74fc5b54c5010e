import type { Handout, HandoutSheet } from "#lib/exports/handout/handout.ts";
import { plainOf } from "#lib/notation/plain.ts";
import { findNotation } from "#lib/notation/registry.ts";

/** The sheets for other programs, a sheet a line: each document, its blanks with their answers, its result. */
export function handoutJson({ choices, sheets }: Handout): string {
  const { kind, set } = choices;
  return [
    "{",
    `"paper": ${JSON.stringify(kind)},`,
    ...(set ? [`"seed": ${set.seed},`] : []),
    `"sheets": [\n${sheets.map((sheet) => JSON.stringify(sheetRecord(sheet))).join(",\n")}\n]`,
    "}\n",
  ].join("\n");
}

function sheetRecord({ number, solution, sheet, sensible }: HandoutSheet): object {
  const { document, notation, naming, result, trace } = solution;
  const nameOf = (id: string): string => {
    const quantity = trace.quantities.get(id);
    return quantity ? plainOf(findNotation(notation).symbol(quantity, naming)) : id;
  };
  return {
    number,
    ...(sensible ? {} : { sensible }),
    document,
    blanks: sheet.blanks.map(({ number: blank, step, part, quantity, answer }) => ({
      number: blank,
      step,
      part,
      quantity: nameOf(quantity),
      answer: answer.text,
    })),
    result,
  };
}
