import type { ProgramPlace } from "#lib/document/fault.ts";
import type { PastedCell } from "#lib/document/pasted-cell.ts";

/** A piece of a list in brackets; blanks and comments are none. */
export type BracketedToken =
  | ({ readonly kind: "cell" } & PastedCell)
  | { readonly kind: "..."; readonly place: ProgramPlace; readonly endsLine: boolean }
  | {
      readonly kind: (typeof marks)[number] | "line end" | "foreign";
      readonly place: ProgramPlace;
    };

const marks = ["[", "]", ",", ";"] as const;
const blank = /[^\S\n]+|[#%][^\n]*/y;
/** NumPy 2 prints a number within a plain list as `np.float64(0.1)`. */
const scalar = /np\.(?:float|int)\d{1,3}\(([^\s,;[\]()]*)\)/y;
const dots = /\.{3}([^\S\n]*(?:\n|$))?/y;
const cell = /(?:(?!\.{3})[^\s,;[\]()#%'])+/y;

/** Cuts text into tokens, from the character `start` on; `end` is where what follows one begins. */
export function* bracketedTokens(
  text: string,
  start: number,
): Generator<{ readonly token: BracketedToken; readonly end: number }> {
  let line = text.slice(0, start).split("\n").length;
  let lineStart = text.lastIndexOf("\n", start - 1) + 1;
  let at = start;
  while (at < text.length) {
    const end = matchEnd(blank, text, at);
    if (end === at) {
      const place = { line, column: at - lineStart + 1 };
      const next = tokenAt(text, at, place);
      yield next;
      at = next.end;
      if (next.token.kind === "line end") [line, lineStart] = [line + 1, at];
    } else at = end;
  }
}

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function tokenAt(
  text: string,
  at: number,
  place: ProgramPlace,
): { token: BracketedToken; end: number } {
  const mark = marks.find((each) => each === text[at]);
  if (mark) return { token: { kind: mark, place }, end: at + 1 };
  if (text[at] === "\n") return { token: { kind: "line end", place }, end: at + 1 };
  dots.lastIndex = at;
  const left = dots.exec(text);
  if (left) return { token: { kind: "...", place, endsLine: left[1] !== undefined }, end: at + 3 };
  scalar.lastIndex = at;
  const inner = scalar.exec(text)?.[1];
  if (inner !== undefined)
    return { token: { kind: "cell", text: inner, place }, end: scalar.lastIndex };
  const end = matchEnd(cell, text, at);
  if (end === at) return { token: { kind: "foreign", place }, end: at + 1 };
  return { token: { kind: "cell", text: text.slice(at, end), place }, end };
}
