import { pathText, type Fault } from "#lib/document/fault.ts";
import { printedFaults } from "#lib/document/printed-faults.ts";
import { parseProgram } from "#lib/engine/expression/parse.ts";
import { ProgramError, type ProgramFault } from "#lib/engine/expression/program-error.ts";
import { variableNameFault } from "#lib/engine/expression/variable-name.ts";

/**
 * What does not fit together in an expression's document: names, the program, missing values.
 * Looks at the value as it was given, whatever is wrong elsewhere.
 */
export function expressionFaults(document: Readonly<Record<string, unknown>>): readonly Fault[] {
  const inputs = namesIn(document["inputs"]);
  const constants = namesIn(document["constants"]);
  const given = new Set([...(inputs ?? []), ...(constants ?? [])]);
  const legible = inputs !== null && constants !== null;
  return [
    ...(inputs?.flatMap((name) => nameFaults("inputs", name)) ?? []),
    ...(constants?.flatMap((name) => nameFaults("constants", name)) ?? []),
    ...(constants?.flatMap((name) => (inputs?.includes(name) ? [givenTwice(name)] : [])) ?? []),
    ...programFaults(document["program"], given)
      .filter((fault) => legible || fault.unknownSymbol === undefined)
      .map(documentFault),
    ...printedFaults(document, inputs?.length ?? 1),
    ...(document["training"] && inputs?.length === 0 ? [nothingToMinimise] : []),
  ];
}

/** The keys of an object, none where it is absent; `null` where it is something else. */
function namesIn(value: unknown): readonly string[] | null {
  if (value === undefined) return [];
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  return Object.keys(value);
}

function nameFaults(field: string, name: string): readonly Fault[] {
  const expected = variableNameFault(name);
  return expected === null
    ? []
    : [{ path: pathText([field, name]), expected, got: null, place: null }];
}

function givenTwice(name: string): Fault {
  const expected = "a name that inputs does not have too";
  return { path: pathText(["constants", name]), expected, got: null, place: null };
}

const nothingToMinimise: Fault = {
  path: "inputs",
  expected: "at least one input, since training moves the inputs",
  got: "none",
  place: null,
};

function programFaults(program: unknown, given: ReadonlySet<string>): readonly ProgramFault[] {
  if (typeof program !== "string") return [];
  try {
    parseProgram(program, given);
    return [];
  } catch (error) {
    if (error instanceof ProgramError) return error.faults;
    throw error;
  }
}

/** A symbol without a value lacks an input; any other fault is one of the program's text. */
function documentFault(fault: ProgramFault): Fault {
  const { line, column, expected, got, unknownSymbol } = fault;
  if (unknownSymbol === undefined) {
    return { path: "program", expected, got, place: { line, column } };
  }
  const where = `, which the program reads at line ${line}, column ${column}`;
  return {
    path: pathText(["inputs", unknownSymbol]),
    expected: `${expected}${where}`,
    got: "nothing",
    place: null,
  };
}
