import { drawDiagram } from "#lib/diagram/draw-diagram.ts";
import { legendOf } from "#lib/diagram/legend-of.ts";
import { phaseSections } from "#lib/explanations/phase-sections.ts";
import type { Blank } from "#lib/explanations/worksheet.ts";
import {
  poorNumbersNote,
  sheetTitle,
  withoutSought,
  type Handout,
  type HandoutSheet,
} from "#lib/exports/handout/handout.ts";
import {
  escaped,
  formula,
  graphBlock,
  proseText,
  sourceLine,
  stepBlocks,
  tableBlocks,
} from "#lib/exports/markdown.ts";
import { figureText } from "#lib/notation/figure-text.ts";

/** Sheet after sheet, each under a rule, and the key at the end. */
export function handoutMarkdown(handout: Handout): string {
  const { shows, sheets } = handout;
  const pages = [
    ...(shows.sheets ? sheets.map((sheet) => sheetBlocks(sheet, handout)) : []),
    ...(shows.key ? [keyBlocks(handout)] : []),
  ];
  return `${pages.map((blocks) => blocks.filter((block) => block !== "").join("\n\n")).join("\n\n---\n\n")}\n`;
}

function sheetBlocks(page: HandoutSheet, handout: Handout): readonly string[] {
  const { place, sheet, solution, task, given } = page;
  const { kind } = handout.choices;
  const sought = new Set(sheet.sought);
  const tables = sheet.overview.ledger.map((each) => withoutSought(each, sought));
  return [
    `# ${escaped(sheetTitle(handout))}`,
    place ?? "",
    kind === "worksheet"
      ? "Name: \\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_ Date: \\_\\_\\_\\_\\_\\_"
      : "",
    sourceLine(sheet.overview),
    [task.sentence, ...task.formulas.map(({ tex }) => formula(tex))].join(" "),
    ...given.map(
      ({ title, fields }) =>
        `**${escaped(title)}:** ${fields.map(({ symbol, figure }) => `${formula(symbol.tex)} = ${figureText(figure)}`).join(", ")}`,
    ),
    graphBlock(drawDiagram(solution.graph, legendOf(solution)), sheet.sought),
    ...(kind === "compact"
      ? []
      : phaseSections(sheet.steps).flatMap(({ title, steps }) => [
          `## ${title}`,
          ...steps.flatMap(stepBlocks),
        ])),
    ...(tables.length > 0 ? ["## Tables", ...tables.flatMap(tableBlocks)] : []),
    ...errataBlocks(page),
  ];
}

function errataBlocks({ errata }: HandoutSheet): readonly string[] {
  if (errata.length === 0) return [];
  return [
    "## Errata of the source",
    ...errata.map(
      ({ symbol, printed, computed, erratum }) =>
        `${formula(symbol.tex)}: printed ${figureText(printed)}, computed ${figureText(computed)}. ${escaped(erratum ?? "")}`,
    ),
  ];
}

function keyBlocks(handout: Handout): readonly string[] {
  return [
    `# ${escaped(handout.title)} · Answer key`,
    escaped(poorNumbersNote(handout) ?? ""),
    ...handout.sheets.flatMap(({ place, number, sheet }) => [
      place === null ? "" : `## Sheet ${number}`,
      sheet.blanks.map(answerItem).join("\n"),
    ]),
  ];
}

function answerItem({ number, symbol, relation, answer, remarks }: Blank): string {
  const sign = relation === "=" ? "=" : "\\approx";
  const notes = remarks.map(({ text }) => ` ${proseText(text)}`).join("");
  return `${number}. ${formula(`${symbol.tex} ${sign} ${answer.tex}`)}${notes}`;
}
