import type { Solution } from "#lib/document/solution.ts";
import type {
  CheckedFigure,
  LedgerTable,
  NarratedStep,
  Narration,
  Prose,
  Remark,
} from "#lib/explanations/narration.ts";
import { narrate } from "#lib/explanations/narrate.ts";
import type { Format } from "#lib/exports/format.ts";
import { latexText } from "#lib/exports/latex-text.ts";
import { phaseSections } from "#lib/explanations/phase-sections.ts";
import { colourMark } from "#lib/notation/mark.ts";

export const latexFormat: Format = {
  name: "latex",
  label: "LaTeX",
  purpose: "Every step for a paper, lecture notes or slides; compiles as it is.",
  extension: "tex",
  mediaType: "application/x-tex",
  choices: [],
  browser: null,
  write: toLatex,
};

/** \lt and \gt are KaTeX's, which reads < and > as HTML's own. */
const preamble = String.raw`\documentclass[11pt]{article}
\usepackage[utf8]{inputenc}
\usepackage[T1]{fontenc}
\usepackage{amsmath}
\usepackage{amssymb}
\usepackage{longtable}
\usepackage{xcolor}
\usepackage{hyperref}
\providecommand{\lt}{<}
\providecommand{\gt}{>}
\setlength{\parindent}{0pt}
\setlength{\parskip}{0.6em}
\allowdisplaybreaks`;

/** A solution as a LaTeX document that compiles by itself. */
export function toLatex(solution: Solution): string {
  const narration = narrate(solution, { mark: colourMark });
  const blocks = [
    preamble,
    `\\title{${latexText(narration.title)}}\n\\author{}\n\\date{}`,
    "\\begin{document}\n\\maketitle",
    latexText(narration.summary),
    sourceLine(narration),
    ...phaseSections(narration.steps).flatMap(({ title, steps }) => [
      `\\section*{${latexText(title)}}`,
      ...steps.flatMap(stepBlocks),
    ]),
    ...(narration.ledger.length > 0
      ? ["\\section*{Tables}", ...narration.ledger.flatMap(tableBlocks)]
      : []),
    ...figureBlocks(narration.figures),
    "\\end{document}",
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function sourceLine({ source }: Narration): string {
  if (!source) return "";
  const text = latexText(source.text);
  return `Source: ${source.url === null ? text : `\\href{${addressText(source.url)}}{${text}}`}`;
}

/** An address, which the format keeps to ASCII, as the argument of a command. */
function addressText(url: string): string {
  return url.replace(/[%#]/g, "\\$&");
}

function stepBlocks(step: NarratedStep): readonly string[] {
  return [
    `\\subsection*{${step.number}. ${proseText(step.title)}}`,
    proseText(step.sentence),
    `\\[\n${step.formula.tex}\n\\]`,
    ...step.remarks.map(remarkBlock),
  ];
}

function remarkBlock({ kind, text }: Remark): string {
  const heading = kind === "erratum" ? "Erratum" : "Note";
  return `\\begin{quote}\n\\textbf{${heading}:} ${proseText(text)}\n\\end{quote}`;
}

function tableBlocks({ title, columns, rows }: LedgerTable): readonly string[] {
  const body = rows.map(({ label, cells }) => [
    proseText(label),
    ...cells.map((cell) => (cell ? `$${cell.figure}$` : "")),
  ]);
  const layout = `l${"r".repeat(columns.length - 1)}`;
  return [`\\subsection*{${latexText(title)}}`, table(layout, columns.map(latexText), body)];
}

function figureBlocks(figures: readonly CheckedFigure[]): readonly string[] {
  if (figures.length === 0) return [];
  const rows = figures.map(({ symbol, printed, computed, agrees, erratum }) => [
    `$${symbol.tex}$`,
    `$${printed}$`,
    `$${computed}$`,
    latexText(erratum ?? (agrees ? "agrees" : "differs")),
  ]);
  const columns = ["Quantity", "Printed", "Computed", "Remark"];
  const layout = "lrrp{0.38\\textwidth}";
  return ["\\section*{What the source prints}", table(layout, columns, rows)];
}

/** A table that may go on on the next page. */
function table(
  layout: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]): string => `${cells.join(" & ")} \\\\`;
  return [
    `\\begin{longtable}[l]{${layout}}`,
    `${line(columns)} \\hline \\endhead`,
    ...rows.map(line),
    "\\end{longtable}",
  ].join("\n");
}

function proseText(prose: Prose): string {
  return prose
    .map((part) => (typeof part === "string" ? latexText(part) : `$${part.tex}$`))
    .join("");
}
