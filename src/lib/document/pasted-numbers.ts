import { bracketedRows, looksBracketed } from "#lib/document/bracketed-rows.ts";
import { decimalPoints } from "#lib/document/decimal-commas.ts";
import { delimitedRows } from "#lib/document/delimited-rows.ts";
import { PasteError } from "#lib/document/paste-error.ts";
import {
  cellNumber,
  refuseRagged,
  type PastedCell,
  type PastedCells,
} from "#lib/document/pasted-cell.ts";

/** A rectangle of numbers, with at least one. */
export interface PastedTable {
  /** A name for each column, where the text begins with a line of names; some may be empty. */
  readonly names: readonly string[] | null;
  readonly rows: readonly (readonly number[])[];
}

/** 20 000 numbers with all their digits, and blanks. */
const longest = 600_000;

/**
 * Reads numbers as they are copied from a spreadsheet, a CSV file, JSON, Python, NumPy, PyTorch or
 * MATLAB. As with a typed number, the error is returned.
 */
export function readPastedNumbers(text: string): PastedTable | PasteError {
  return reading(() => tableOf(cellsOf(text)));
}

/** The same before anything is read as a number: what a column of names is found in. */
export function readPastedCells(text: string): PastedCells | PasteError {
  return reading(() => cellsOf(text));
}

function reading<Read>(read: () => Read): Read | PasteError {
  try {
    return read();
  } catch (error) {
    if (error instanceof PasteError) return error;
    throw error;
  }
}

function cellsOf(pasted: string): PastedCells {
  if (pasted.length > longest)
    throw new PasteError(`That is too much: at most ${longest} characters at once.`);
  const text = pasted.replace(/\r\n?/g, "\n");
  if (looksBracketed(text)) return { names: null, rows: bracketedRows(text) };
  const { names, rows } = delimitedRows(text);
  return { names, rows: decimalPoints(rows) };
}

function tableOf({ names, rows }: PastedCells): PastedTable {
  if (!rows.some((row) => row.length > 0))
    throw new PasteError("There are no numbers here. Paste a table, or a list such as [0.1, 0.2].");
  refuseRagged(names ? [names, ...rows] : rows);
  return {
    names: names?.map(textOf) ?? null,
    rows: rows.map((row) => row.map(cellNumber)),
  };
}

function textOf({ text }: PastedCell): string {
  return text;
}
