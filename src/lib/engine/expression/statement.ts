import type { ProgramFault } from "#lib/engine/expression/program-error.ts";
import { tokenize, type Token } from "#lib/engine/expression/tokens.ts";

/** `name = body`, or the body alone. */
export interface Statement {
  readonly name: Token | null;
  readonly body: readonly Token[];
  readonly line: number;
  /** The column after the last character, where something missing is reported. */
  readonly end: number;
  /** Whether every character of it could be read. */
  readonly legible: boolean;
}

/**
 * The statements of a program: one a line or separated by `;`, without blank ones and without
 * `#` comments. Characters that can't be read are added to `faults`.
 */
export function splitStatements(program: string, faults: ProgramFault[]): readonly Statement[] {
  const statements: Statement[] = [];
  for (const [index, row] of program.split("\n").entries()) {
    let offset = 0;
    for (const text of row.replace(/#.*/su, "").split(";")) {
      const statement = readStatement(text, index + 1, offset, faults);
      if (statement) statements.push(statement);
      offset += text.length + 1;
    }
  }
  return statements;
}

function readStatement(
  text: string,
  line: number,
  offset: number,
  faults: ProgramFault[],
): Statement | null {
  const found = faults.length;
  const tokens = tokenize(text, line, offset, faults);
  const legible = faults.length === found;
  if (tokens.length === 0 && legible) return null;
  const [first, second] = tokens;
  const named = first?.kind === "name" && second?.text === "=";
  return {
    name: named ? first : null,
    body: named ? tokens.slice(2) : tokens,
    line,
    end: offset + text.trimEnd().length + 1,
    legible,
  };
}
