import { documentName } from "#lib/document/document-name.ts";
import type { Document } from "#lib/document/schema.ts";
import type { Phase } from "#lib/engine/trace/derivation.ts";

/** A program in parts: the cells of a notebook, or the sections of a file. */
export type Program = readonly ProgramPart[];

export interface ProgramPart {
  readonly title: string;
  /** The phases of the calculation that it works out. */
  readonly phases: readonly Phase[];
  readonly lines: readonly string[];
}

/** A figure that a program prints, and how the program knows it. */
export interface ProgramFigure {
  /** As the book's notation types it. */
  readonly name: string;
  readonly value: number;
  readonly code: string;
}

const widest = 88;

/** The whole file: what it is, then each part under its title. */
export function programText(
  document: Document,
  remarks: readonly string[],
  program: Program,
): string {
  const head = headOf(document, remarks).flatMap((text) => comment(text));
  const parts = program.flatMap(({ title, lines }) => ["", `# ${title}`, "", ...lines]);
  return `${[...head, ...parts].join("\n")}\n`;
}

/** What a reader has to know of the example, each in a sentence of its own. */
export function headOf(document: Document, remarks: readonly string[]): readonly string[] {
  const { source } = document;
  return [
    documentName(document),
    ...(source ? [`Source: ${source.text}${source.url === null ? "" : ` ${source.url}`}`] : []),
    ...remarks,
  ];
}

/** Text as comment lines that are not too wide; a line break can't end it. */
function comment(text: string): string[] {
  const lines: string[] = [];
  let line = "#";
  for (const word of text.split(/[\s\p{Cc}\u2028\u2029]+/u).filter((each) => each !== "")) {
    if (line !== "#" && line.length + word.length >= widest) {
      lines.push(line);
      line = "#";
    }
    line += ` ${word}`;
  }
  return [...lines, line];
}

/** Prints a table, name and value; seventeen digits tell a double from every other. */
export function printedTable(figures: readonly ProgramFigure[]): readonly string[] {
  const width = figures.reduce((most, { name }) => Math.max(most, name.length), 0) + 2;
  return [
    "figures = [",
    ...figures.map(({ name, code }) => `    (${JSON.stringify(name)}, ${code}),`),
    "]",
    "for name, value in figures:",
    `    print(f"{name:<${width}}{float(value)!r}")`,
  ];
}

export function indented(lines: readonly string[]): string[] {
  return lines.map((line) => (line === "" ? "" : `    ${line}`));
}

/** A number as Python reads it: always a float. */
export function pythonNumber(value: number): string {
  const text = Object.is(value, -0) ? "-0" : String(value);
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}

/** A list, or a list of lists, of floats. */
export function pythonList(values: readonly (number | readonly number[])[]): string {
  const entries = values.map((each) =>
    typeof each === "number" ? pythonNumber(each) : pythonList(each),
  );
  return `[${entries.join(", ")}]`;
}
