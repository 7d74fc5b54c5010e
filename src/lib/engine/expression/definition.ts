import { programFunctions } from "#lib/engine/expression/program-function.ts";
import type { ProgramFault } from "#lib/engine/expression/program-error.ts";
import type { Statement } from "#lib/engine/expression/statement.ts";
import type { Token } from "#lib/engine/expression/tokens.ts";
import { variableNameFault } from "#lib/engine/expression/variable-name.ts";

/** A statement with its name settled. */
export interface Definition {
  readonly name: Token;
  readonly statement: Statement;
  /** The symbols that it reads, in reading order; none where it can't be read. */
  readonly symbols: readonly Token[];
}

/** What a program that is one expression without a name is called. */
export const unnamedOutput = "f";

/**
 * Settles the names of a program's statements. A nameless statement is added to `faults`, unless
 * it is the whole program.
 */
export function defineStatements(
  statements: readonly Statement[],
  given: ReadonlySet<string>,
  faults: ProgramFault[],
): readonly Definition[] {
  return statements.flatMap((statement) => {
    const name = statement.name ?? unnamed(statement);
    const place = { line: statement.line, column: name.column };
    if (!statement.name && statement.legible && statements.length > 1) {
      const expected = "a name for each line, as in q = x + y";
      faults.push({ ...place, expected, got: "no name" });
      return [];
    }
    if (!statement.name && given.has(unnamedOutput)) {
      const expected = `a name for the result, as in y = …, since ${unnamedOutput} is given`;
      faults.push({ ...place, expected, got: "no name" });
      return [];
    }
    return [{ name, statement, symbols: symbolsOf(statement) }];
  });
}

function unnamed({ body }: Statement): Token {
  return { kind: "name", text: unnamedOutput, column: body[0]?.column ?? 1 };
}

function symbolsOf({ body, legible }: Statement): readonly Token[] {
  if (!legible) return [];
  return body.filter(
    (token, index) =>
      token.kind === "name" &&
      body[index + 1]?.text !== "(" &&
      !programFunctions.has(token.text) &&
      variableNameFault(token.text) === null,
  );
}
