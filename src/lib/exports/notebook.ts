import { narrate } from "#lib/explanations/narrate.ts";
import type { NarratedStep } from "#lib/explanations/narration.ts";
import type { Solution } from "#lib/document/solution.ts";
import type { Format } from "#lib/exports/format.ts";
import { escaped, stepBlocks } from "#lib/exports/markdown.ts";
import { numpyProgram, numpyRemarks } from "#lib/exports/numpy.ts";
import { firstUpdate } from "#lib/exports/programs/first-update.ts";
import { headOf, type ProgramPart } from "#lib/exports/programs/program.ts";
import { noMark } from "#lib/notation/mark.ts";

export const notebookFormat: Format = {
  name: "notebook",
  label: "Jupyter notebook",
  purpose: "Every step with its formula, and beside it the NumPy program that works it out.",
  extension: "ipynb",
  mediaType: "application/x-ipynb+json",
  choices: [],
  browser: null,
  write: toNotebook,
};

type Cell = MarkdownCell | CodeCell;

interface MarkdownCell {
  readonly cell_type: "markdown";
  readonly metadata: object;
  readonly source: readonly string[];
}

interface CodeCell {
  readonly cell_type: "code";
  readonly execution_count: null;
  readonly metadata: object;
  readonly outputs: readonly [];
  readonly source: readonly string[];
}

/** A Jupyter notebook, nbformat 4: the steps in words and formulas, and the program that computes them. */
export function toNotebook(solution: Solution): string {
  const first = firstUpdate(solution);
  const { steps } = narrate(first, { mark: noMark });
  const [title = "", ...about] = headOf(first.document, numpyRemarks(first));
  const cells = [
    markdownCell([`# ${escaped(title)}`, ...about.map(escaped)]),
    ...numpyProgram(first).flatMap((part) => cellsOf(part, steps)),
  ];
  const notebook = {
    cells,
    metadata: {
      kernelspec: { display_name: "Python 3", language: "python", name: "python3" },
      language_info: { name: "python" },
    },
    nbformat: 4,
    nbformat_minor: 4,
  };
  return `${JSON.stringify(notebook, null, 1)}\n`;
}

/** The steps that a part works out stand before its code. */
function cellsOf({ title, phases, lines }: ProgramPart, steps: readonly NarratedStep[]): Cell[] {
  const own = steps.filter(({ phase }) => phases.includes(phase));
  return [markdownCell([`## ${escaped(title)}`, ...own.flatMap(stepBlocks)]), codeCell(lines)];
}

function markdownCell(blocks: readonly string[]): MarkdownCell {
  return {
    cell_type: "markdown",
    metadata: {},
    source: sourceOf(blocks.join("\n\n").split("\n")),
  };
}

function codeCell(lines: readonly string[]): CodeCell {
  return {
    cell_type: "code",
    execution_count: null,
    metadata: {},
    outputs: [],
    source: sourceOf(lines),
  };
}

/** A notebook keeps its text in lines, each but the last with its break. */
function sourceOf(lines: readonly string[]): string[] {
  return lines.map((line, index) => (index < lines.length - 1 ? `${line}\n` : line));
}
