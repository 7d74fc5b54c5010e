import { drawDiagram } from "#lib/diagram/draw-diagram.ts";
import { legendOf } from "#lib/diagram/legend-of.ts";
import type { Slot } from "#lib/document/slot.ts";
import type { Solution } from "#lib/document/solution.ts";
import type { QuantityId } from "#lib/engine/expression/expression.ts";
import { blankCellWidth } from "#lib/explanations/blank-box.ts";
import type {
  CheckedFigure,
  LedgerTable,
  Narration,
  Overview,
  Prose,
  Remark,
  WrittenStep,
} from "#lib/explanations/narration.ts";
import { narrate } from "#lib/explanations/narrate.ts";
import { phaseSections } from "#lib/explanations/phase-sections.ts";
import type { Format } from "#lib/exports/format.ts";
import { latexTables, table } from "#lib/exports/latex-table.ts";
import { latexText } from "#lib/exports/latex-text.ts";
import { texWidth } from "#lib/exports/tex-width.ts";
import { toTikz } from "#lib/exports/tikz.ts";
import { colourMark } from "#lib/notation/mark.ts";
import { texOfNumber } from "#lib/notation/tex-leaf.ts";

export const latexFormat: Format = {
  name: "latex",
  label: "LaTeX",
  purpose: "Every step and the graph, for a paper, lecture notes or slides.",
  extension: "tex",
  mediaType: "application/x-tex",
  choices: ["fragment"],
  browser: null,
  write: (solution, { fragment }) => (fragment ? toLatexFragment(solution) : toLatex(solution)),
};

const packages = ["amsmath", "amssymb", "array", "booktabs", "longtable", "graphicx", "tikz"];
/** The source's address is a link. */
const links = "hyperref";

/** \lt and \gt are KaTeX's, which reads < and > as HTML's own. */
const commands = String.raw`\providecommand{\lt}{<}
\providecommand{\gt}{>}
% what is wider than the page is made to fit
\providecommand{\fitted}[1]{\sbox0{#1}%
  \ifdim\wd0>\linewidth\resizebox{\linewidth}{!}{\usebox0}\else\usebox0\fi}`;

const layout = String.raw`\setlength{\parindent}{0pt}
\setlength{\parskip}{0.6em}
\setlength{\emergencystretch}{3em}
\allowdisplaybreaks`;

/** Computer Modern alone has no accented letters of its own: those come with another encoding. */
const accents = String.raw`\usepackage[T1]{fontenc}
\IfFileExists{lmodern.sty}{\usepackage{lmodern}}{}`;

/** What the parts of a document are called in it. */
interface Headings {
  readonly part: string;
  readonly step: string;
}

/** A solution as a LaTeX document that compiles by itself, with pdfLaTeX and the packages of any TeX Live. */
export function toLatex(solution: Solution): string {
  const narration = narrate(solution, { mark: colourMark });
  return latexDocument(
    latexJoined([
      `\\title{${latexText(narration.title)}}\n\\author{}\n\\date{}`,
      "\\begin{document}\n\\maketitle",
      ...contents(narration, pictureOf(solution), { part: "section*", step: "subsection*" }),
      "\\end{document}",
    ]),
  );
}

/** @param body from what stands before `\begin{document}` to `\end{document}` */
export function latexDocument(body: string): string {
  const preamble = [
    "\\documentclass[11pt]{article}",
    "\\usepackage[utf8]{inputenc}",
    ...(isPlain(body) ? [] : [accents]),
    "\\usepackage[margin=2.2cm]{geometry}",
    ...packages.map((name) => `\\usepackage{${name}}`),
    `\\usepackage[hidelinks]{${links}}`,
    commands,
    layout,
  ];
  return `${preamble.join("\n")}\n\n${body}\n`;
}

/** The same to be put into a document of one's own. */
export function toLatexFragment(solution: Solution): string {
  const narration = narrate(solution, { mark: colourMark });
  const body = latexJoined([
    `\\section*{${latexText(narration.title)}}`,
    ...contents(narration, pictureOf(solution), { part: "subsection*", step: "subsubsection*" }),
  ]);
  const needed = [...packages, links, ...(isPlain(body) ? [] : ["fontenc (T1)"])];
  const note = `% To be put into a document that uses the packages ${needed.join(", ")}.`;
  return `${note}\n${commands}\n\n${body}\n`;
}

const isPlain = (text: string): boolean => /^[\n\u0020-\u007e]*$/.test(text);

export function latexJoined(blocks: readonly string[]): string {
  return blocks.filter((block) => block !== "").join("\n\n");
}

function pictureOf(solution: Solution): string {
  const picture = toTikz(drawDiagram(solution.graph, legendOf(solution)));
  return `\\begin{center}\n\\fitted{%\n${picture}}\n\\end{center}`;
}

function contents(
  narration: Narration,
  picture: string,
  { part, step }: Headings,
): readonly string[] {
  return [
    latexText(narration.summary),
    latexSourceLine(narration),
    picture,
    ...phaseSections(narration.steps).flatMap(({ title, steps }) => [
      `\\${part}{${latexText(title)}}`,
      ...steps.flatMap((each) => latexStepBlocks(each, step)),
    ]),
    ...(narration.ledger.length > 0
      ? [`\\${part}{Tables}`, ...narration.ledger.flatMap((each) => latexTableBlocks(each, step))]
      : []),
    ...figureBlocks(narration.figures, part),
  ];
}

export function latexSourceLine({ source }: Overview): string {
  if (!source) return "";
  const text = latexText(source.text);
  return `Source: ${source.url === null ? text : `\\href{${addressText(source.url)}}{${text}}`}`;
}

/** An address, which the format keeps to ASCII, as the argument of a command. */
function addressText(url: string): string {
  return url.replace(/[%#]/g, "\\$&");
}

export function latexStepBlocks(step: WrittenStep, heading: string): readonly string[] {
  // without a line between them no page ends between a sentence and its formula
  const sentence = step.sentence.length > 0 ? `${latexProseText(step.sentence)}\n` : "";
  return [
    `\\${heading}{${step.number}. ${latexProseText(step.title)}}`,
    `${sentence}\\[\n${latexFormula(step.formula.tex)}\n\\]`,
    ...step.remarks.map(remarkBlock),
  ];
}

/** Beyond this many characters a row may be wider than the page. */
const WIDE = 75;

export function latexFormula(tex: string): string {
  const widest = Math.max(...tex.split("\\\\").map(texWidth));
  return widest > WIDE ? `\\fitted{$\\displaystyle ${tex}$}` : tex;
}

function remarkBlock({ kind, text }: Remark): string {
  const heading = kind === "erratum" ? "Erratum" : "Note";
  return `\\begin{quote}\\sloppy\n\\textbf{${heading}:} ${latexProseText(text)}\n\\end{quote}`;
}

/** @param sought the quantities whose cells are left blank */
export function latexTableBlocks(
  { title, columns, rows }: LedgerTable,
  heading: string,
  sought: ReadonlySet<QuantityId> = new Set(),
): readonly string[] {
  const cellText = (cell: Slot | null): string => {
    if (!cell) return "";
    return sought.has(cell.quantity) ? blankCell(cell) : `$${texOfNumber(cell.figure)}$`;
  };
  const body = rows.map(({ label, cells }) => [latexProseText(label), ...cells.map(cellText)]);
  const tables = latexTables({ columns: columns.map(latexText), rows: body });
  return [`\\${heading}{${latexText(title)}}`, ...tables];
}

/** A line to write on, and the height that a hand takes. */
function blankCell({ figure }: Slot): string {
  return `\\rule{0pt}{1.75em}\\rule[-0.1em]{${blankCellWidth(figure)}em}{0.5pt}`;
}

function figureBlocks(figures: readonly CheckedFigure[], heading: string): readonly string[] {
  if (figures.length === 0) return [];
  const rows = figures.flatMap(({ symbol, printed, computed, agrees, erratum }) => [
    [
      `$${symbol.tex}$`,
      `$${texOfNumber(printed)}$`,
      `$${texOfNumber(computed)}$`,
      agrees ? "agrees" : "differs",
    ],
    ...(erratum === null ? [] : [[remarkRow(erratum)]]),
  ]);
  const columns = ["Quantity", "Printed", "Computed", ""];
  return [`\\${heading}{What the source prints}`, table("lrrl", columns, rows)];
}

/** Across the whole table. */
function remarkRow(text: string): string {
  return `\\multicolumn{4}{@{}>{\\raggedright\\quad}p{\\linewidth}@{}}{\\textit{${latexText(text)}}}`;
}

export function latexProseText(prose: Prose): string {
  return prose
    .map((part) => (typeof part === "string" ? latexText(part) : `$${part.tex}$`))
    .join("");
}
