/** Where a text stops to be JSON, and what JSON has there. */
export interface JsonSyntaxFault {
  /** The number of the character, from 0. */
  readonly at: number;
  readonly expected: string;
}

const value = 'a value (a number, "text", true, false, null, a list or an object)';
// Each character of a string fits in one way only, so a string that is not closed costs no search.
const tokens =
  /[\t\n\r ]*("[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[ !#-[\]-\uffff]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)|[[\]{},:])/y;

/** What may come next: a value, a key, the colon behind a key, or what follows a value. */
type Turn = "value" | "first value" | "key" | "first key" | "colon" | "after";

const expectations: Readonly<Record<Exclude<Turn, "after">, string>> = {
  value,
  "first value": `${value} or ]`,
  key: 'a key such as "title"',
  "first key": 'a key such as "title" or }',
  colon: "a colon",
};

/**
 * The first fault of a text that `JSON.parse` refuses; engines do not all say where it is.
 * The grammar is that of RFC 8259.
 */
export function firstSyntaxFault(text: string): JsonSyntaxFault {
  const open: ("[" | "{")[] = [];
  let turn: Turn = "value";
  for (let at = skipBlank(text, 0); ; at = skipBlank(text, tokens.lastIndex)) {
    tokens.lastIndex = at;
    const token = tokens.exec(text)?.[1] ?? "";
    const next = turnAfter(turn, token, open);
    if (next === null) return { at, expected: expectedAt(turn, open.at(-1)) };
    turn = next;
  }
}

/** Takes `token` and says what is due then; `null` where it does not fit. */
function turnAfter(turn: Turn, token: string, open: ("[" | "{")[]): Turn | null {
  const inner = open.at(-1);
  switch (turn) {
    case "colon":
      return token === ":" ? "value" : null;
    case "key":
    case "first key":
      if (token.startsWith('"')) return "colon";
      return turn === "first key" && token === "}" ? close(open) : null;
    case "after":
      if (token === "," && inner) return inner === "[" ? "value" : "key";
      return inner && token === (inner === "[" ? "]" : "}") ? close(open) : null;
    case "value":
    case "first value":
      if (turn === "first value" && token === "]") return close(open);
      if (token === "[" || token === "{") {
        open.push(token);
        return token === "[" ? "first value" : "first key";
      }
      return /^["\-\dtfn]/.test(token) ? "after" : null;
  }
}

function close(open: ("[" | "{")[]): Turn {
  open.pop();
  return "after";
}

function expectedAt(turn: Turn, inner: "[" | "{" | undefined): string {
  if (turn !== "after") return expectations[turn];
  if (!inner) return "nothing after the document";
  return inner === "[" ? "a comma or ]" : "a comma or }";
}

function skipBlank(text: string, from: number): number {
  let at = from;
  while (at < text.length && " \t\n\r".includes(text.charAt(at))) at += 1;
  return at;
}
