import { tokenize, type Token } from "#lib/engine/expression/tokens.ts";
import type { ProgramFault } from "#lib/engine/expression/program-error.ts";

/** `name = body`, or the body alone. */
export interface Statement {
  readonly name: Token | null;
  readonly body: readonly Token[];
  readonly line: number;
  /** The column after the last character, where something missing is reported. */
  readonly end: number;
}

/**
 * The statements of a program: one a line or separated by `;`, without blank ones and without
 * `#` comments. Statements with a token that can't be read are left out and added to `faults`.
 */
export function splitStatements(program: string, faults: ProgramFault[]): readonly Statement[] {
  const statements: Statement[] = [];
  for (const [index, row] of program.split("\n").entries()) {
    let offset = 0;
    for (const text of row.replace(/#.*/su, "").split(";")) {
      const found = faults.length;
      const tokens = tokenize(text, index + 1, offset, faults);
      if (tokens.length > 0 && faults.length === found) {
        statements.push(statementOf(tokens, index + 1, offset + text.trimEnd().length + 1));
      }
      offset += text.length + 1;
    }
  }
  return statements;
}

function statementOf(tokens: readonly Token[], line: number, end: number): Statement {
  const [first, second] = tokens;
  return first?.kind === "name" && second?.text === "="
    ? { name: first, body: tokens.slice(2), line, end }
    : { name: null, body: tokens, line, end };
}
