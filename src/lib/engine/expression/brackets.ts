import type { ProgramFault } from "#lib/engine/expression/program-error.ts";
import type { Statement } from "#lib/engine/expression/statement.ts";
import type { Token } from "#lib/engine/expression/tokens.ts";

/** How deep parentheses, signs and powers may be nested: a parser recurses into each. */
export const nestingLimit = 64;

interface OpenBracket {
  readonly token: Token;
  /** The nesting in front of it. */
  readonly outside: number;
}

/** The first parenthesis without its partner, or the first token nested too deep. */
export function bracketFault({ body, line }: Statement): ProgramFault | null {
  const open: OpenBracket[] = [];
  let depth = 0;
  for (const [index, token] of body.entries()) {
    const { column } = token;
    if (token.text === "(") {
      open.push({ token, outside: depth });
      depth += 1;
    } else if (token.text === ")") {
      const opening = open.pop();
      if (!opening) return { line, column, expected: "a ( for each )", got: ")" };
      depth = opening.outside;
    } else if (descends(token, body[index - 1])) {
      depth += 1;
    } else if (token.kind === "sign" || endsOperand(body[index - 1])) {
      depth = (open.at(-1)?.outside ?? -1) + 1;
    }
    if (depth > nestingLimit) {
      return { line, column, expected: `nesting at most ${nestingLimit} deep`, got: "more" };
    }
  }
  const unclosed = open.at(-1)?.token;
  if (!unclosed) return null;
  return { line, column: unclosed.column, expected: "a ) for each (", got: "a ( left open" };
}

/** Whether what follows is one level deeper: the right side of a power, the operand of a sign. */
function descends(token: Token, before: Token | undefined): boolean {
  if (token.text === "^") return true;
  return (token.text === "-" || token.text === "+") && !endsOperand(before);
}

function endsOperand(token: Token | undefined): boolean {
  return token !== undefined && (token.kind !== "sign" || token.text === ")");
}
