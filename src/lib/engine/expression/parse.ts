import { defineStatements, type Definition } from "#lib/engine/expression/definition.ts";
import { orderFaults } from "#lib/engine/expression/definition-order.ts";
import type { Expression } from "#lib/engine/expression/expression.ts";
import { parseExpression, SyntaxFault } from "#lib/engine/expression/parse-expression.ts";
import { ProgramError, type ProgramFault } from "#lib/engine/expression/program-error.ts";
import { programConstants } from "#lib/engine/expression/program-function.ts";
import { splitStatements } from "#lib/engine/expression/statement.ts";
import { statementFaults } from "#lib/engine/expression/statement-faults.ts";

/** The longest program, in characters. */
export const programLengthLimit = 2000;
/** The largest program, in operations, numbers and symbols. */
export const programSizeLimit = 500;

/** The assignments of a program in order; the last one is its output. */
export interface ParsedProgram {
  readonly assignments: readonly Assignment[];
}

/** `name = expression`; the expression refers to symbols by name. */
export interface Assignment {
  readonly name: string;
  readonly expression: Expression;
  /** From 1. */
  readonly line: number;
}

/** A document is checked before it is solved: its program comes twice in a row. */
let last: {
  readonly program: string;
  readonly given: ReadonlySet<string>;
  readonly parsed: ParsedProgram;
} | null = null;

/**
 * Parses a program: assignments, one a line, or a single expression, which is called `f`.
 *
 * @param given the symbols that have a value; they hide the constants `pi` and `e`
 * @throws ProgramError with every fault that is found
 */
export function parseProgram(program: string, given: ReadonlySet<string>): ParsedProgram {
  if (last?.program === program && areSame(last.given, given)) return last.parsed;
  const parsed = parseAnew(program, given);
  last = { program, given: new Set(given), parsed };
  return parsed;
}

function areSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((each) => other.has(each));
}

function parseAnew(program: string, given: ReadonlySet<string>): ParsedProgram {
  if (program.length > programLengthLimit) {
    const expected = `at most ${programLengthLimit} characters`;
    throw new ProgramError([{ line: 1, column: 1, expected, got: `${program.length}` }]);
  }
  const faults: ProgramFault[] = [];
  const statements = splitStatements(program, faults);
  if (statements.length === 0) {
    const expected = "an expression such as x * y";
    throw new ProgramError([{ line: 1, column: 1, expected, got: "an empty program" }]);
  }
  const definitions = defineStatements(statements, given, faults);
  const assigned = new Set(statements.flatMap((each) => each.name?.text ?? []));
  const isVariable = (name: string) => given.has(name) || assigned.has(name);
  const constants = new Map([...programConstants].filter(([name]) => !isVariable(name)));

  faults.push(...orderFaults(definitions, given));
  const assignments = definitions.flatMap((definition) => {
    const own = definition.statement.legible
      ? statementFaults(definition.statement, isVariable)
      : [];
    faults.push(...own);
    const readable = definition.statement.legible && own.length === 0;
    return readable ? assignmentOf(definition, constants, faults) : [];
  });
  faults.push(...sizeFaults(assignments));
  if (faults.length > 0) throw new ProgramError(inOrder(faults));
  return { assignments };
}

function assignmentOf(
  { name, statement }: Definition,
  constants: ReadonlyMap<string, number>,
  faults: ProgramFault[],
): readonly Assignment[] {
  const { body, line, end } = statement;
  try {
    return [{ name: name.text, expression: parseExpression(body, constants), line }];
  } catch (error) {
    if (!(error instanceof SyntaxFault)) throw error;
    const { token, expected } = error;
    const got = token?.text ?? "the end of the line";
    faults.push({ line, column: token?.column ?? end, expected, got });
    return [];
  }
}

function sizeFaults(assignments: readonly Assignment[]): readonly ProgramFault[] {
  let size = 0;
  for (const { expression, line } of assignments) {
    size += sizeOf(expression);
    if (size <= programSizeLimit) continue;
    const expected = `at most ${programSizeLimit} operations, numbers and symbols`;
    return [{ line, column: 1, expected, got: "more" }];
  }
  return [];
}

function sizeOf(expression: Expression): number {
  return expression.kind === "apply"
    ? expression.arguments.reduce((size, each) => size + sizeOf(each), 1)
    : 1;
}

/** By place, and each fault once, where it is first met. */
function inOrder(faults: readonly ProgramFault[]): readonly ProgramFault[] {
  const sorted = [...faults].sort((a, b) => a.line - b.line || a.column - b.column);
  const first = new Map<string, ProgramFault>();
  for (const fault of sorted) {
    const text = `${fault.expected}\n${fault.got}`;
    if (!first.has(text)) first.set(text, fault);
  }
  return [...first.values()];
}
