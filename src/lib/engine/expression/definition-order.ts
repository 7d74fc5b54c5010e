import { closestName } from "#lib/engine/expression/closest-name.ts";
import type { Definition } from "#lib/engine/expression/definition.ts";
import { programConstants, programFunctions } from "#lib/engine/expression/program-function.ts";
import type { ProgramFault } from "#lib/engine/expression/program-error.ts";

/** A name given and assigned, assigned twice, used before it is assigned, without a value, or on a cycle. */
export function orderFaults(
  definitions: readonly Definition[],
  given: ReadonlySet<string>,
): readonly ProgramFault[] {
  const first = new Map<string, Definition>();
  for (const each of definitions) if (!first.has(each.name.text)) first.set(each.name.text, each);
  const cycles = new Set<string>();
  const computed = new Set<Definition>();
  const faults: ProgramFault[] = [];
  for (const definition of definitions) {
    faults.push(...doubleFaults(definition, first, given));
    for (const symbol of definition.symbols) {
      if (given.has(symbol.text)) continue;
      const place = { line: definition.statement.line, column: symbol.column };
      const source = first.get(symbol.text);
      if (!source) faults.push(...unknownFaults(symbol.text, place, first, given));
      else if (!computed.has(source))
        faults.push(...lateFaults(definition, source, place, first, cycles));
    }
    computed.add(definition);
  }
  return faults;
}

type Place = Pick<ProgramFault, "line" | "column">;
type FirstDefinitions = ReadonlyMap<string, Definition>;

function doubleFaults(
  definition: Definition,
  first: FirstDefinitions,
  given: ReadonlySet<string>,
): readonly ProgramFault[] {
  const { text, column } = definition.name;
  const place = { line: definition.statement.line, column };
  if (given.has(text)) {
    return [{ ...place, expected: "a name that has no value yet", got: `${text}, which is given` }];
  }
  const earlier = first.get(text);
  if (!earlier || earlier === definition) return [];
  const got = `${text}, which line ${earlier.statement.line} assigns already`;
  return [{ ...place, expected: "a name that is not assigned yet", got }];
}

function unknownFaults(
  symbol: string,
  place: Place,
  first: FirstDefinitions,
  given: ReadonlySet<string>,
): readonly ProgramFault[] {
  if (programConstants.has(symbol)) return [];
  const meant = closestName(symbol, [...given, ...first.keys()]) ?? call(symbol);
  const expected = `a value for ${symbol}${meant ? ` (did you mean ${meant}?)` : ""}`;
  return [{ ...place, expected, got: "none", unknownSymbol: symbol }];
}

function call(symbol: string): string | null {
  const meant = closestName(symbol, programFunctions.keys());
  return meant && `${meant}(…)`;
}

/** A symbol read before, or while, it is assigned; each cycle is reported once. */
function lateFaults(
  definition: Definition,
  source: Definition,
  place: Place,
  first: FirstDefinitions,
  cycles: Set<string>,
): readonly ProgramFault[] {
  const back = pathBetween(source, definition, first);
  const symbol = source.name.text;
  if (!back) {
    const got = `its assignment in line ${source.statement.line}`;
    return [{ ...place, expected: `${symbol} to be assigned before it is used`, got }];
  }
  const key = [...back].sort().join(" ");
  if (cycles.has(key)) return [];
  cycles.add(key);
  const got = `a cycle: ${[definition.name.text, ...back].join(" → ")}`;
  return [{ ...place, expected: "an order in which to compute the lines", got }];
}

/** The names on a way along which `from` reads `to`, both included; `null` where there is none. */
function pathBetween(
  from: Definition,
  to: Definition,
  first: FirstDefinitions,
): readonly string[] | null {
  const cameFrom = new Map<Definition, Definition | null>([[from, null]]);
  const queue = [from];
  for (const current of queue) {
    if (current === to) return namesUpTo(current, cameFrom);
    for (const symbol of current.symbols) {
      const next = first.get(symbol.text);
      if (!next || cameFrom.has(next)) continue;
      cameFrom.set(next, current);
      queue.push(next);
    }
  }
  return null;
}

function namesUpTo(
  last: Definition,
  cameFrom: ReadonlyMap<Definition, Definition | null>,
): readonly string[] {
  const names: string[] = [];
  for (let at: Definition | null = last; at; at = cameFrom.get(at) ?? null) {
    names.unshift(at.name.text);
  }
  return names;
}
