import { drawDiagram } from "#lib/diagram/draw-diagram.ts";
import { legendOf } from "#lib/diagram/legend-of.ts";
import type { Diagram } from "#lib/diagram/diagram.ts";
import type { QuantityId } from "#lib/engine/expression/expression.ts";
import { phaseSections } from "#lib/explanations/phase-sections.ts";
import type { Blank } from "#lib/explanations/worksheet.ts";
import {
  poorNumbersNote,
  sheetTitle,
  type Handout,
  type HandoutSheet,
} from "#lib/exports/handout/handout.ts";
import { latexText } from "#lib/exports/latex-text.ts";
import {
  latexDocument,
  latexFormula,
  latexJoined,
  latexProseText,
  latexSourceLine,
  latexStepBlocks,
  latexTableBlocks,
} from "#lib/exports/latex.ts";
import { toTikz } from "#lib/exports/tikz.ts";
import { texOfNumber } from "#lib/notation/tex-leaf.ts";

/** Each sheet begins on a page of its own, and so does the key. */
export function handoutLatex(handout: Handout): string {
  const { shows, sheets } = handout;
  const pages = [
    ...(shows.sheets ? sheets.map((sheet) => sheetBlocks(sheet, handout)) : []),
    ...(shows.key ? [keyBlocks(handout)] : []),
  ];
  return latexDocument(
    latexJoined([
      "\\begin{document}",
      pages.map(latexJoined).join("\n\n\\clearpage\n\n"),
      "\\end{document}",
    ]),
  );
}

function sheetBlocks(page: HandoutSheet, handout: Handout): readonly string[] {
  const { place, sheet, solution, task, given } = page;
  const { kind } = handout.choices;
  const tables = sheet.overview.ledger;
  const sought = new Set(sheet.sought);
  const picture = toTikz(
    withoutFigures(drawDiagram(solution.graph, legendOf(solution)), sheet.sought),
  );
  return [
    `\\section*{${latexText(sheetTitle(handout))}}`,
    place === null ? "" : latexText(place),
    kind === "worksheet"
      ? "Name: \\rule{0.45\\linewidth}{0.4pt} Date: \\rule{0.25\\linewidth}{0.4pt}"
      : "",
    latexSourceLine(sheet.overview),
    [
      latexText(task.sentence),
      ...task.formulas.map(({ tex }) => `\\[\n${latexFormula(tex)}\n\\]`),
    ].join("\n"),
    ...given.map(givenLine),
    `\\begin{center}\n\\fitted{%\n${picture}}\n\\end{center}`,
    ...(kind === "compact"
      ? []
      : phaseSections(sheet.steps).flatMap(({ title, steps }) => [
          `\\subsection*{${title}}`,
          ...steps.flatMap((step) => latexStepBlocks(step, "subsubsection*")),
        ])),
    ...(tables.length > 0
      ? [
          "\\subsection*{Tables}",
          ...tables.flatMap((each) => latexTableBlocks(each, "subsubsection*", sought)),
        ]
      : []),
    ...errataBlocks(page),
  ];
}

function errataBlocks({ errata }: HandoutSheet): readonly string[] {
  if (errata.length === 0) return [];
  return [
    "\\subsection*{Errata of the source}",
    ...errata.map(
      ({ symbol, printed, computed, erratum }) =>
        `$${symbol.tex}$: printed $${texOfNumber(printed)}$, computed $${texOfNumber(computed)}$. ${latexText(erratum ?? "")}`,
    ),
  ];
}

function givenLine({ title, fields }: HandoutSheet["given"][number]): string {
  const values = fields.map(({ symbol, figure }) => `$${symbol.tex} = ${texOfNumber(figure)}$`);
  return `{\\sloppy\\textbf{${latexText(title)}:} ${values.join(", ")}\\par}`;
}

/** Room is left for what is sought. */
function withoutFigures(diagram: Diagram, sought: readonly QuantityId[]): Diagram {
  const hidden = new Set(sought);
  const shown = <Part extends Diagram["nodes"][number] | Diagram["edges"][number]>(
    part: Part,
  ): Part => ({
    ...part,
    figures: part.figures.filter(({ slot }) => !hidden.has(slot.quantity)),
  });
  return { ...diagram, nodes: diagram.nodes.map(shown), edges: diagram.edges.map(shown) };
}

function keyBlocks(handout: Handout): readonly string[] {
  return [
    `\\section*{${latexText(handout.title)}: answer key}`,
    latexText(poorNumbersNote(handout) ?? ""),
    ...handout.sheets.flatMap(({ place, number, sheet }) => [
      place === null ? "" : `\\subsection*{Sheet ${number}}`,
      ["\\begin{itemize}", ...sheet.blanks.map(answerItem), "\\end{itemize}"].join("\n"),
    ]),
  ];
}

function answerItem({ number, symbol, relation, answer, remarks }: Blank): string {
  const sign = relation === "=" ? "=" : "\\approx";
  const notes = remarks.map(({ text }) => ` ${latexProseText(text)}`).join("");
  return `\\item[\\fbox{\\scriptsize ${number}}] \\fitted{$${symbol.tex} ${sign} ${answer.tex}$}${notes}`;
}
