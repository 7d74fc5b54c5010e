import type { Slot } from "#lib/document/slot.ts";
import type { Solution } from "#lib/document/solution.ts";
import type { QuantityId } from "#lib/engine/expression/expression.ts";
import { blankCellWidth } from "#lib/explanations/blank-box.ts";
import type {
  CheckedFigure,
  LedgerTable,
  Overview,
  Prose,
  Remark,
  WrittenStep,
} from "#lib/explanations/narration.ts";
import { narrate } from "#lib/explanations/narrate.ts";
import type { Format } from "#lib/exports/format.ts";
import { htmlStyle } from "#lib/exports/html-style.ts";
import { escaped } from "#lib/exports/markup.ts";
import { mathml, mathmlMark } from "#lib/exports/mathml.ts";
import { toSvg } from "#lib/exports/svg.ts";
import { phaseSections } from "#lib/explanations/phase-sections.ts";

export const htmlFormat: Format = {
  name: "html",
  label: "HTML",
  purpose: "Every step as one web page that needs nothing else, for a course site or offline.",
  extension: "html",
  mediaType: "text/html",
  choices: [],
  browser: null,
  write: toHtml,
};

/**
 * A solution as one HTML file that loads nothing: formulas are MathML, the graph is SVG, colours are
 * in its style.
 */
export function toHtml(solution: Solution): string {
  const narration = narrate(solution, { mark: mathmlMark });
  const { title, summary } = narration;
  return htmlPage(title, [
    `<h1>${escaped(title)}</h1>`,
    ...(summary === "" ? [] : [`<p>${escaped(summary)}</p>`]),
    ...htmlSourceLines(narration),
    `<figure>\n${toSvg(solution, null)}\n</figure>`,
    ...phaseSections(narration.steps).flatMap(({ title: phase, steps }) => [
      "<section>",
      `<h2>${phase}</h2>`,
      ...steps.map((step) => htmlStep(step, `step-${step.number}`)),
      "</section>",
    ]),
    ...narration.ledger.map((each) => htmlTable(each, new Set())),
    ...figureTable(narration.figures),
  ]);
}

/** A page that loads nothing. */
export function htmlPage(title: string, lines: readonly string[]): string {
  return `${[
    "<!doctype html>",
    '<html lang="en">',
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escaped(title)}</title>`,
    `<style>${htmlStyle}</style>`,
    "</head>",
    "<body>",
    "<main>",
    ...lines,
    "</main>",
    "</body>",
    "</html>",
  ].join("\n")}\n`;
}

export function htmlSourceLines({ source }: Overview): readonly string[] {
  if (!source) return [];
  const text = escaped(source.text);
  const linked = source.url === null ? text : `<a href="${escaped(source.url)}">${text}</a>`;
  return [`<p>Source: ${linked}</p>`];
}

/** @param id what a link to it names; each of a page has its own */
export function htmlStep(
  { number, title, sentence, formula, remarks }: WrittenStep,
  id: string,
): string {
  return [
    `<article id="${id}">`,
    `<h3>${number}. ${htmlProse(title)}</h3>`,
    ...(sentence.length > 0 ? [`<p>${htmlProse(sentence)}</p>`] : []),
    `<div class="formula">${mathml(formula.tex, true)}</div>`,
    ...remarks.map(remarkAside),
    "</article>",
  ].join("\n");
}

function remarkAside({ kind, text }: Remark): string {
  const heading = kind === "erratum" ? "Erratum" : "Note";
  return `<aside class="${kind}"><strong>${heading}:</strong> ${htmlProse(text)}</aside>`;
}

/** @param sought the quantities whose cells are left blank */
export function htmlTable(
  { title, columns, rows }: LedgerTable,
  sought: ReadonlySet<QuantityId>,
): string {
  return table(
    escaped(title),
    columns.map(escaped),
    rows.map(({ label, cells }) =>
      headedRow(
        htmlProse(label),
        cells.map((slot) => slotCell(slot, sought)),
      ),
    ),
  );
}

function slotCell(slot: Slot | null, sought: ReadonlySet<QuantityId>): string {
  if (slot && sought.has(slot.quantity))
    return `<td><span class="blank" style="inline-size: ${blankCellWidth(slot.figure)}em"></span></td>`;
  return slot ? `<td class="${slot.phase}">${figureText(slot.figure)}</td>` : "<td></td>";
}

function figureTable(figures: readonly CheckedFigure[]): readonly string[] {
  if (figures.length === 0) return [];
  const rows = figures.map(({ symbol, printed, computed, agrees, erratum }) =>
    headedRow(mathml(symbol.tex, false), [
      `<td>${figureText(printed)}</td>`,
      `<td>${figureText(computed)}</td>`,
      `<td class="words">${escaped(erratum ?? (agrees ? "agrees" : "differs"))}</td>`,
    ]),
  );
  return [table("What the source prints", ["Quantity", "Printed", "Computed", "Remark"], rows)];
}

function table(caption: string, columns: readonly string[], rows: readonly string[]): string {
  const heads = columns.map((column) => `<th scope="col">${column}</th>`).join("");
  return [
    "<table>",
    `<caption>${caption}</caption>`,
    `<thead><tr>${heads}</tr></thead>`,
    "<tbody>",
    ...rows,
    "</tbody>",
    "</table>",
  ].join("\n");
}

function headedRow(head: string, cells: readonly string[]): string {
  return `<tr><th scope="row">${head}</th>${cells.join("")}</tr>`;
}

export function htmlProse(prose: Prose): string {
  return prose
    .map((part) => (typeof part === "string" ? escaped(part) : mathml(part.tex, false)))
    .join("");
}

/** A figure with a real minus sign. */
function figureText(figure: string): string {
  return figure.replaceAll("-", "−");
}
