import { phaseSections } from "#lib/explanations/phase-sections.ts";
import type { Blank } from "#lib/explanations/worksheet.ts";
import {
  poorNumbersNote,
  sheetTitle,
  type Handout,
  type HandoutSheet,
} from "#lib/exports/handout/handout.ts";
import { htmlPage, htmlProse, htmlSourceLines, htmlStep, htmlTable } from "#lib/exports/html.ts";
import { escaped } from "#lib/exports/markup.ts";
import { mathml } from "#lib/exports/mathml.ts";
import { toSvg } from "#lib/exports/svg.ts";
import { figureText } from "#lib/notation/figure-text.ts";

/** One page that needs nothing else; in print each sheet begins on a page of its own. */
export function handoutHtml(handout: Handout): string {
  const { shows, sheets } = handout;
  return htmlPage(sheetTitle(handout), [
    ...(shows.sheets ? sheets.flatMap((sheet) => sheetLines(sheet, handout)) : []),
    ...(shows.key ? keyLines(handout) : []),
  ]);
}

function sheetLines(page: HandoutSheet, handout: Handout): readonly string[] {
  const { place, number, sheet, solution, task, given } = page;
  const { kind } = handout.choices;
  // a worksheet's graph shows what is given
  const graph = toSvg(solution, sheet.sought.length > 0 ? 0 : null);
  return [
    `<section class="sheet" id="sheet-${number}">`,
    `<h1>${escaped(sheetTitle(handout))}</h1>`,
    ...(place === null ? [] : [`<p>${escaped(place)}</p>`]),
    ...(kind === "worksheet"
      ? ['<p class="signed">Name: <span></span> Date: <span></span></p>']
      : []),
    ...htmlSourceLines(sheet.overview),
    `<p>${escaped(task.sentence)}</p>`,
    ...task.formulas.map(({ tex }) => `<div class="formula">${mathml(tex, true)}</div>`),
    ...given.map(
      ({ title, fields }) =>
        `<p><strong>${escaped(title)}:</strong> ${fields.map(({ symbol, figure }) => `${mathml(symbol.tex, false)} = ${figureText(figure)}`).join(", ")}</p>`,
    ),
    `<figure>\n${graph}\n</figure>`,
    ...(kind === "compact"
      ? []
      : phaseSections(sheet.steps).flatMap(({ title, steps }) => [
          `<h2>${title}</h2>`,
          ...steps.map((step) => htmlStep(step, `sheet-${number}-step-${step.number}`)),
        ])),
    ...sheet.overview.ledger.map((each) => htmlTable(each, new Set(sheet.sought))),
    ...errataLines(page),
    "</section>",
  ];
}

function errataLines({ errata }: HandoutSheet): readonly string[] {
  if (errata.length === 0) return [];
  return [
    "<h2>Errata of the source</h2>",
    ...errata.map(
      ({ symbol, printed, computed, erratum }) =>
        `<p>${mathml(symbol.tex, false)}: printed ${figureText(printed)}, computed ${figureText(computed)}. ${escaped(erratum ?? "")}</p>`,
    ),
  ];
}

function keyLines(handout: Handout): readonly string[] {
  const note = poorNumbersNote(handout);
  return [
    '<section class="sheet" id="key">',
    `<h1>${escaped(handout.title)} · Answer key</h1>`,
    ...(note === null ? [] : [`<p>${escaped(note)}</p>`]),
    ...handout.sheets.flatMap(({ place, number, sheet }) => [
      ...(place === null ? [] : [`<h2>Sheet ${number}</h2>`]),
      "<ol>",
      ...sheet.blanks.map(answerItem),
      "</ol>",
    ]),
    "</section>",
  ];
}

function answerItem({ number, symbol, relation, answer, remarks }: Blank): string {
  const sign = relation === "=" ? "=" : "\\approx";
  const notes = remarks.map(({ text }) => ` ${htmlProse(text)}`).join("");
  return `<li value="${number}">${mathml(`${symbol.tex} ${sign} ${answer.tex}`, false)}${notes}</li>`;
}
