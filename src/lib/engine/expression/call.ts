import type { Token } from "#lib/engine/expression/tokens.ts";

/** A name with an opening parenthesis behind it. */
export interface Call {
  readonly name: Token;
  readonly argumentCount: number;
}

/** The calls in a row of tokens whose parentheses are balanced, in reading order. */
export function callsIn(tokens: readonly Token[]): readonly Call[] {
  const calls: { name: Token; argumentCount: number }[] = [];
  const open: ({ name: Token; argumentCount: number } | null)[] = [];
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1];
    switch (token.text) {
      case "(": {
        const empty = tokens[index + 1]?.text === ")";
        const call =
          before?.kind === "name" ? { name: before, argumentCount: empty ? 0 : 1 } : null;
        if (call) calls.push(call);
        open.push(call);
        break;
      }
      case ")":
        open.pop();
        break;
      case ",": {
        const call = open.at(-1);
        if (call) call.argumentCount += 1;
      }
    }
  }
  return calls;
}
