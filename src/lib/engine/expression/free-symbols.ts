import { defineStatements } from "#lib/engine/expression/definition.ts";
import { programLengthLimit } from "#lib/engine/expression/parse.ts";
import { programConstants } from "#lib/engine/expression/program-function.ts";
import { splitStatements } from "#lib/engine/expression/statement.ts";

/**
 * The symbols that a program reads and does not assign: those that need a value, in reading order.
 * Of a program with faults, those of the lines that can be read.
 *
 * @param given symbols that have a value; `pi` and `e` need none, and are free only if given one
 */
export function freeSymbols(program: string, given: ReadonlySet<string>): readonly string[] {
  if (program.length > programLengthLimit) return [];
  const statements = splitStatements(program, []);
  const assigned = new Set(statements.flatMap(({ name }) => name?.text ?? []));
  const read = defineStatements(statements, new Set(), []).flatMap(({ symbols }) =>
    symbols.map(({ text }) => text),
  );
  const known = (name: string): boolean => programConstants.has(name) && !given.has(name);
  return [...new Set(read)].filter((name) => !assigned.has(name) && !known(name));
}
