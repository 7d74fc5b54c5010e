import { bracketFault } from "#lib/engine/expression/brackets.ts";
import { callsIn, type Call } from "#lib/engine/expression/call.ts";
import { closestName } from "#lib/engine/expression/closest-name.ts";
import type { ProgramFault } from "#lib/engine/expression/program-error.ts";
import { programFunctions } from "#lib/engine/expression/program-function.ts";
import type { Statement } from "#lib/engine/expression/statement.ts";
import type { Token } from "#lib/engine/expression/tokens.ts";
import { variableNameFault } from "#lib/engine/expression/variable-name.ts";

/**
 * What is wrong with one statement by itself, before it is parsed: brackets, stray equals signs,
 * reserved names, unknown functions and the number of their arguments.
 */
export function statementFaults(
  statement: Statement,
  isVariable: (name: string) => boolean,
): readonly ProgramFault[] {
  const bracket = bracketFault(statement);
  if (bracket) return [bracket];
  const calls = callsIn(statement.body);
  const called = new Set(calls.map((call) => call.name));
  const faults = [
    statement.name && nameFault(statement.name),
    ...statement.body.map((token) => tokenFault(token, called)),
    ...calls.map((call) => callFault(call, isVariable)),
  ];
  return faults.flatMap((fault) => (fault ? [{ line: statement.line, ...fault }] : []));
}

type PlacedFault = Omit<ProgramFault, "line">;

function nameFault({ text, column }: Token): PlacedFault | null {
  const expected = variableNameFault(text);
  return expected === null ? null : { column, expected, got: text };
}

function tokenFault(token: Token, called: ReadonlySet<Token>): PlacedFault | null {
  const { text, column } = token;
  if (text === "=") return { column, expected: "= after the first name alone", got: "another =" };
  if (token.kind !== "name" || called.has(token)) return null;
  if (programFunctions.has(text)) return { column, expected: `${text}(…)`, got: `${text} alone` };
  return nameFault(token);
}

function callFault(
  { name, argumentCount }: Call,
  isVariable: (name: string) => boolean,
): PlacedFault | null {
  const { text, column } = name;
  const known = programFunctions.get(text);
  if (!known) {
    const { length } = text;
    if (isVariable(text)) {
      const replacement = { length, text: `${text} * ` };
      return { column, expected: `${text} * (…)`, got: `${text}(…)`, replacement };
    }
    const meant = closestName(text, programFunctions.keys());
    if (meant !== null)
      return { column, expected: meant, got: text, replacement: { length, text: meant } };
    const expected = `one of the functions ${[...programFunctions.keys()].join(", ")}`;
    return { column, expected, got: text };
  }
  const got = argumentCount === 0 ? "none" : `${argumentCount}`;
  switch (known.takes) {
    case "one":
      return argumentCount === 1 ? null : { column, expected: `${text} of one argument`, got };
    case "many":
      return argumentCount >= 2
        ? null
        : { column, expected: `${text} of two arguments or more`, got };
  }
}
