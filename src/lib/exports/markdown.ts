import type { Solution } from "#lib/document/solution.ts";
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
import { phaseSections } from "#lib/explanations/phase-sections.ts";
import { drawDiagram } from "#lib/diagram/draw-diagram.ts";
import type { Diagram } from "#lib/diagram/diagram.ts";
import { legendOf } from "#lib/diagram/legend-of.ts";
import type { QuantityId } from "#lib/engine/expression/expression.ts";
import { toMermaid } from "#lib/exports/mermaid.ts";
import { noMark } from "#lib/notation/mark.ts";

export const markdownFormat: Format = {
  name: "markdown",
  label: "Markdown",
  purpose: "Every step for a wiki, a README or a notebook, formulas between dollar signs.",
  extension: "md",
  mediaType: "text/markdown",
  choices: [],
  browser: null,
  write: toMarkdown,
};

/**
 * A solution as Markdown, with formulas between dollar signs and the graph in a fenced block, as
 * GitHub and Jupyter show them.
 */
export function toMarkdown(solution: Solution): string {
  const narration = narrate(solution, { mark: noMark });
  const blocks = [
    `# ${escaped(narration.title)}`,
    escaped(narration.summary),
    sourceLine(narration),
    graphBlock(drawDiagram(solution.graph, legendOf(solution))),
    ...phaseSections(narration.steps).flatMap(({ title, steps }) => [
      `## ${title}`,
      ...steps.flatMap(stepBlocks),
    ]),
    ...(narration.ledger.length > 0 ? ["## Tables", ...narration.ledger.flatMap(tableBlocks)] : []),
    ...figureBlocks(narration.figures),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

export function sourceLine({ source }: Overview): string {
  if (!source) return "";
  const text = escaped(source.text);
  return `Source: ${source.url === null ? text : `[${text}](<${source.url}>)`}`;
}

/** @param sought quantities whose places are left empty */
export function graphBlock(diagram: Diagram, sought: readonly QuantityId[] = []): string {
  return `\`\`\`mermaid\n${toMermaid(diagram, new Set(sought))}\n\`\`\``;
}

export function stepBlocks(step: WrittenStep): readonly string[] {
  return [
    `### ${step.number}. ${proseText(step.title)}`,
    proseText(step.sentence),
    `$$\n${step.formula.tex}\n$$`,
    ...step.remarks.map(remarkBlock),
  ];
}

function remarkBlock({ kind, text }: Remark): string {
  return `> **${kind === "erratum" ? "Erratum" : "Note"}:** ${proseText(text)}`;
}

export function tableBlocks({ title, columns, rows }: LedgerTable): readonly string[] {
  const body = rows.map(({ label, cells }) => [
    proseText(label),
    ...cells.map((cell) => (cell ? figureText(cell.figure) : "")),
  ]);
  return [`### ${escaped(title)}`, table(columns.map(escaped), body)];
}

function figureBlocks(figures: readonly CheckedFigure[]): readonly string[] {
  if (figures.length === 0) return [];
  const rows = figures.map(({ symbol, printed, computed, agrees, erratum }) => [
    formula(symbol.tex),
    figureText(printed),
    figureText(computed),
    escaped(erratum ?? (agrees ? "agrees" : "differs")),
  ]);
  return ["## What the source prints", table(["Quantity", "Printed", "Computed", "Remark"], rows)];
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const rule = columns.map((_, index) => (index === 0 ? "---" : "---:"));
  return [line(columns), line(rule), ...rows.map(line)].join("\n");
}

export function proseText(prose: Prose): string {
  return prose
    .map((part) => (typeof part === "string" ? escaped(part) : formula(part.tex)))
    .join("");
}

/** A bar would end the cell of a table. */
export function formula(tex: string): string {
  return `$${tex.replaceAll("|", "\\vert ")}$`;
}

/** A figure with a real minus sign. */
function figureText(figure: string): string {
  return figure.replaceAll("-", "−");
}

/** Text on one line, with the signs that Markdown gives a meaning. */
export function escaped(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\`*_[\]<>$|#~&]/g, "\\$&");
}
