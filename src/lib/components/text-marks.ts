import type { ProgramFault } from "#lib/engine/expression/program-error.ts";

/** Part of a text, from an index up to before another. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A stretch of a text that looks the same throughout. */
export interface TextRun {
  readonly text: string;
  readonly fault: boolean;
  readonly bracket: boolean;
}

const token = /[A-Za-z\u0391-\u03c9][A-Za-z0-9_\u0391-\u03c9]*|\d[\d.]*(?:[eE][+-]?\d+)?|\S/uy;

/** Where a fault stands: a name, a number or a sign; at the end of a line its last character. */
export function rangeOfFault(
  program: string,
  { line, column, replacement }: ProgramFault,
): TextRange {
  const lines = program.split("\n");
  const text = lines[line - 1] ?? "";
  const lineStart = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  const at = Math.min(column - 1, text.length);
  token.lastIndex = at;
  const length = replacement?.length ?? token.exec(text)?.[0].length ?? 0;
  if (length > 0) return { start: lineStart + at, end: lineStart + at + length };
  const last = Math.max(1, text.slice(0, at).trimEnd().length);
  return { start: lineStart + last - 1, end: lineStart + Math.min(last, text.length) };
}

/** The bracket beside the caret and its partner on the same line; `null` where there is none. */
export function bracketsAt(text: string, caret: number): readonly [TextRange, TextRange] | null {
  const start = text.lastIndexOf("\n", caret - 1) + 1;
  const end = text.indexOf("\n", caret);
  const line = text.slice(start, end < 0 ? undefined : end);
  for (const at of [caret - 1 - start, caret - start]) {
    const partner = partnerOf(line, at);
    if (partner !== null) return [one(start + at), one(start + partner)];
  }
  return null;
}

function partnerOf(line: string, at: number): number | null {
  const bracket = line[at];
  if (bracket !== "(" && bracket !== ")") return null;
  const step = bracket === "(" ? 1 : -1;
  let depth = 0;
  for (let index = at; index >= 0 && index < line.length; index += step) {
    if (line[index] === "(") depth += 1;
    if (line[index] === ")") depth -= 1;
    if (depth === 0) return index;
  }
  return null;
}

function one(index: number): TextRange {
  return { start: index, end: index + 1 };
}

/** A text cut where a mark begins or ends. */
export function runsOf(
  text: string,
  faults: readonly TextRange[],
  brackets: readonly TextRange[],
): readonly TextRun[] {
  const cuts = [...faults, ...brackets].flatMap(({ start, end }) => [start, end]);
  const places = [...new Set([0, ...cuts, text.length])].sort((a, b) => a - b);
  const covers = (start: number) => (range: TextRange) => range.start <= start && start < range.end;
  return places.slice(0, -1).map((start, index) => ({
    text: text.slice(start, places[index + 1]),
    fault: faults.some(covers(start)),
    bracket: brackets.some(covers(start)),
  }));
}

/** Where the part ends in which a text differs from another one: where whoever undoes looks next. */
export function endOfDifference(before: string, after: string): number {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < most - start && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return after.length - tail;
}
