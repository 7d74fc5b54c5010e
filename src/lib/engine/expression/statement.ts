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
 * `#` comments. Characters that can't be read are added to `faults`, and so are heads as in
 * `f(x, y) = …`; the rest of such a statement is read.
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
  const head = headOf(tokens);
  if (head?.close) faults.push(argumentsFault(head.name, head.close, line));
  return {
    name: head?.name ?? null,
    body: tokens.slice(head?.length ?? 0),
    line,
    end: offset + text.trimEnd().length + 1,
    legible,
  };
}

/** What stands up to the equals sign, and it. */
interface Head {
  readonly name: Token;
  /** Ends the arguments in `f(x, y) = …`, as textbooks write it; `null` in `f = …`. */
  readonly close: Token | null;
  /** How many tokens it is. */
  readonly length: number;
}

function headOf(tokens: readonly Token[]): Head | null {
  const equals = tokens.findIndex(({ text }) => text === "=");
  const [name, open] = tokens;
  if (name?.kind !== "name") return null;
  if (equals === 1) return { name, close: null, length: 2 };
  const close = tokens[equals - 1];
  const within = tokens.slice(2, equals - 1);
  const areNames = within.every(({ kind, text }) => kind === "name" || text === ",");
  if (open?.text !== "(" || close?.text !== ")" || !areNames) return null;
  return { name, close, length: equals + 1 };
}

/** What an output depends on is seen from the right side. */
function argumentsFault({ text, column }: Token, close: Token, line: number): ProgramFault {
  return {
    line,
    column,
    expected: `${text} = … without its arguments`,
    got: `${text}(…)`,
    replacement: { length: close.column - column + 1, text },
  };
}
