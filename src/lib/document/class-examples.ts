import type { Datum } from "#lib/document/network-layers.ts";
import { cellNumber, type PastedCell, type PastedCells } from "#lib/document/pasted-cell.ts";
import { readPastedCells } from "#lib/document/pasted-numbers.ts";
import { PasteError } from "#lib/document/paste-error.ts";

/** Examples whose last column says of which class each is, with a target for each class. */
export interface ClassExamples {
  readonly data: readonly Datum[];
  /** What the columns of the inputs are called, where the table says so. */
  readonly inputs: readonly string[] | null;
  /** Numbers in their order, names in the order in which they come. */
  readonly classes: readonly string[];
  /** Whether the classes have names; what has numbers could also be meant as numbers. */
  readonly named: boolean;
}

/** Reads a table whose last column holds classes; `null` where it does not, or has one class only. */
export function readClassExamples(text: string): ClassExamples | PasteError | null {
  const cells = readPastedCells(text);
  if (cells instanceof PasteError) return null;
  const labels = cells.rows.map((row) => row.at(-1)?.text ?? "");
  const classes = namedClasses(labels) ?? numberedClasses(labels);
  if (!classes || cells.rows.some((row) => row.length < 2)) return null;
  try {
    return {
      data: dataOf(cells, labels, classes),
      inputs: cells.names?.slice(0, -1).map(({ text: name }) => name) ?? null,
      classes,
      named: !/^\d/.test(classes[0] ?? ""),
    };
  } catch (error) {
    if (error instanceof PasteError) return error;
    throw error;
  }
}

function namedClasses(labels: readonly string[]): readonly string[] | null {
  if (!labels.every((label) => /^\p{L}/u.test(label))) return null;
  const classes = [...new Set(labels)];
  return classes.length > 1 ? classes : null;
}

/** Counted from 0 with none left out. */
function numberedClasses(labels: readonly string[]): readonly string[] | null {
  const given = new Set(labels);
  const classes = Array.from(given, (_, index) => String(index));
  return classes.length > 1 && classes.every((each) => given.has(each)) ? classes : null;
}

/** @throws PasteError */
function dataOf(
  { rows }: PastedCells,
  labels: readonly string[],
  classes: readonly string[],
): readonly Datum[] {
  const inputsOf = (row: readonly PastedCell[]): number[] => row.slice(0, -1).map(cellNumber);
  const inputs = rows.map(inputsOf);
  const odd = inputs.findIndex((input) => input.length !== inputs[0]?.length);
  if (odd >= 0)
    throw new PasteError("this row is longer or shorter.", rows[odd]?.[0]?.place ?? null);
  return inputs.map((input, row) => ({
    input,
    target: classes.map((each) => (each === labels[row] ? 1 : 0)),
  }));
}
