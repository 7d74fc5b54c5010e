import type { ProgramFault } from "#lib/engine/expression/program-error.ts";

/** A piece of a program. Only these reach the parser, whatever else its language knows. */
export interface Token {
  readonly kind: "number" | "name" | "sign";
  readonly text: string;
  /** From 1. */
  readonly column: number;
}

const blank = /\s+/y;
const number = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const name = /[A-Za-z\u0391-\u03c9][A-Za-z0-9_\u0391-\u03c9]*/y;
const sign = /[-+*/^(),=]/y;
const foreign = /[^\sA-Za-z0-9\u0391-\u03c9+*/^(),=-]/uy;

/** What to write instead of a character that means something elsewhere. */
const insteadOf: ReadonlyMap<string, string> = new Map([
  ["−", "- (the hyphen) for minus"],
  ["–", "- (the hyphen) for minus"],
  ["×", "* for a product"],
  ["·", "* for a product"],
  ["⋅", "* for a product"],
  ["÷", "/ for a quotient"],
  ["²", "^2 for a square"],
  ["³", "^3 for a cube"],
  ["√", "sqrt(…) for a root"],
  ["_", "a name that starts with a letter, a number without _"],
  [".", "a number such as 0.5 (a dot stands nowhere else)"],
  ["!", "an operator of + - * / ^"],
  ["%", "an operator of + - * / ^"],
  ["[", "( and ) as brackets"],
  ["]", "( and ) as brackets"],
  ["{", "( and ) as brackets"],
  ["}", "( and ) as brackets"],
]);

/** The characters that mean the same as what a program writes otherwise. */
const sameAs: ReadonlyMap<string, string> = new Map([
  ["−", "-"],
  ["–", "-"],
  ["×", "*"],
  ["·", "*"],
  ["⋅", "*"],
  ["÷", "/"],
  ["²", "^2"],
  ["³", "^3"],
  ["[", "("],
  ["]", ")"],
  ["{", "("],
  ["}", ")"],
]);

/**
 * Cuts one statement of a program into tokens. What is none is added to `faults`, each character
 * once. `offset` is what stands before the statement on its line.
 */
export function tokenize(
  text: string,
  line: number,
  offset: number,
  faults: ProgramFault[],
): readonly Token[] {
  const tokens: Token[] = [];
  const reported = new Set<string>();
  const take = (pattern: RegExp, at: number) => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0] ?? "";
  };
  let at = take(blank, 0).length;
  while (at < text.length) {
    const column = offset + at + 1;
    const token = tokenAt(at, column, take);
    if (token) {
      const fault = numberFault(token, text.slice(at + token.text.length));
      if (fault) faults.push({ line, column, ...fault });
      tokens.push(token);
      at += token.text.length;
    } else {
      const character = take(foreign, at);
      if (!reported.has(character)) {
        const expected = insteadOf.get(character) ?? "numbers, names, + - * / ^ ( ) and commas";
        const meant = sameAs.get(character);
        const fault = { line, column, expected, got: visible(character) };
        faults.push(
          meant === undefined
            ? fault
            : { ...fault, replacement: { length: character.length, text: meant } },
        );
      }
      reported.add(character);
      at += character.length;
    }
    at += take(blank, at).length;
  }
  return tokens;
}

function tokenAt(
  at: number,
  column: number,
  take: (pattern: RegExp, at: number) => string,
): Token | null {
  const digits = take(number, at);
  if (digits) return { kind: "number", text: digits, column };
  const letters = take(name, at);
  if (letters) return { kind: "name", text: letters, column };
  const mark = take(sign, at);
  return mark ? { kind: "sign", text: mark, column } : null;
}

/** `0x1f` and `1e999` look like numbers and would be read as something else. */
function numberFault(token: Token, rest: string): Pick<ProgramFault, "expected" | "got"> | null {
  if (token.kind !== "number") return null;
  const prefixed = /^[xXbBoO][0-9A-Fa-f]+/.exec(rest)?.[0];
  if (token.text === "0" && prefixed) {
    return { expected: "a decimal number", got: `0${prefixed}` };
  }
  return Number.isFinite(Number(token.text))
    ? null
    : { expected: "a number below 1.8e308", got: token.text };
}

/** A control character has no shape to print: its code point. */
function visible(character: string): string {
  if (!/\p{C}/u.test(character)) return character;
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
