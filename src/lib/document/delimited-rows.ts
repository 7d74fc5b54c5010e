import { PasteError } from "#lib/document/paste-error.ts";
import { refuseTooMany, type PastedCell, type PastedCells } from "#lib/document/pasted-cell.ts";

type Row = readonly PastedCell[];
interface Line {
  readonly text: string;
  /** From 1. */
  readonly number: number;
}
type Delimiter = "\t" | ";" | "," | "blank";

/**
 * The rows of lines, cut at tabs (as spreadsheets copy them), semicolons, commas or blanks; a first
 * line of names is told apart. Blank lines and `#` comments are passed over.
 *
 * @throws PasteError
 */
export function delimitedRows(text: string): PastedCells {
  const lines = linesOf(text);
  const delimiter = delimiterOf(lines);
  const rows: Row[] = [];
  let count = 0;
  for (const line of lines) {
    const row = delimiter === "blank" ? blankCells(line) : cutCells(line, delimiter);
    count += row.length;
    refuseTooMany(count);
    rows.push(row);
  }
  if (delimiter === "," && !lines.some(({ text }) => text.includes("."))) refuseCutNumbers(rows);
  return withNames(withoutEmptyEnds(rows));
}

/** The lines that hold something; `w =` above a matrix is how MATLAB prints one. */
function linesOf(text: string): readonly Line[] {
  const lines = text.split("\n").map((line, index) => ({ text: line, number: index + 1 }));
  const filled = lines.filter((line) => !/^\s*(?:#|$)/.test(line.text));
  const [first, ...rest] = filled;
  return first && /^\s*[A-Za-z]\w*\s*=\s*$/.test(first.text) ? rest : filled;
}

function delimiterOf(lines: readonly Line[]): Delimiter {
  const has = (character: string): boolean => lines.some(({ text }) => text.includes(character));
  if (has("\t")) return "\t";
  if (has(";")) return ";";
  // 0,1 0,2: blanks are between the numbers, so the commas are within them
  const decimalCommas = lines.every(
    ({ text }) => /\d,\d+\s+\S/.test(text) && !/,\s|\s,/.test(text),
  );
  return has(",") && !decimalCommas && !isDecimalColumn(lines) ? "," : "blank";
}

/**
 * Whether the comma of each line belongs to its one number: 0,5 above 0,7. What can also be two
 * columns of whole numbers is taken for them, such as a table of truth: 0,1 above 1,0.
 */
function isDecimalColumn([first, ...below]: readonly Line[]): boolean {
  const named = first && below.length > 0 && !/\d|,/.test(first.text);
  const cells = [...(first && !named ? [first] : []), ...below].map(({ text }) => text.trim());
  if (!cells.every((cell) => /^[-+\u2212\u2013]?\d+,\d+$/.test(cell))) return false;
  const cut = cells.some((cell) => /^[-+\u2212\u2013]0,|,0\d/.test(cell));
  return cut || (cells.every((cell) => cell.startsWith("0,")) && !cells.every(isTruth));
}

function isTruth(cell: string): boolean {
  return /^[01],[01]$/.test(cell);
}

function blankCells({ text, number }: Line): Row {
  return [...text.matchAll(/\S+/g)].map((match) => ({
    text: match[0],
    place: { line: number, column: match.index + 1 },
  }));
}

/** A cell in quotes may hold the delimiter (RFC 4180). */
function cutCells({ text, number }: Line, delimiter: Exclude<Delimiter, "blank">): Row {
  const cells: PastedCell[] = [];
  let start = 0;
  let quoted = false;
  for (let at = 0; at <= text.length; at += 1) {
    if (text[at] === '"') quoted = !quoted;
    if (at < text.length && (quoted || text[at] !== delimiter)) continue;
    cells.push(cellOf(text.slice(start, at), number, start));
    refuseTooMany(cells.length);
    start = at + 1;
  }
  return cells;
}

function cellOf(written: string, line: number, start: number): PastedCell {
  const column = start + (written.length - written.trimStart().length) + 1;
  const text = /^"(.*)"$/.exec(written.trim())?.[1]?.replaceAll('""', '"') ?? written;
  return { text: text.trim(), place: { line, column } };
}

/** What is left of 0,05 where its comma has been taken for a separator. */
function refuseCutNumbers(rows: readonly Row[]): void {
  const cut = rows.flatMap((row) => row.slice(1)).find(({ text }) => /^0\d/.test(text));
  if (!cut) return;
  const sentence = `“${cut.text}” looks like the end of a number with a comma. Write decimals with a point.`;
  throw new PasteError(sentence, cut.place);
}

/** A delimiter at the end of every line separates nothing. */
function withoutEmptyEnds(rows: readonly Row[]): readonly Row[] {
  const ended = rows.every((row) => row.length > 1 && row.at(-1)?.text === "");
  return ended ? rows.map((row) => row.slice(0, -1)) : rows;
}

/** A first line without a number holds the names of the columns, if anything comes below it. */
function withNames(rows: readonly Row[]): PastedCells {
  const [first = [], ...below] = rows;
  const named = first.some(({ text }) => text !== "") && first.every(({ text }) => isName(text));
  return named && below.length > 0 ? { names: first, rows: below } : { names: null, rows };
}

function isName(text: string): boolean {
  return !/^[-+\u2212\u2013]?(?:[.,]?\d|nan$|inf|∞)/i.test(text);
}
