import { reference } from "#lib/engine/expression/build.ts";
import { substitute } from "#lib/engine/expression/substitute.ts";
import type { Assignment } from "#lib/engine/graph/program-derivation.ts";

export interface ResolvedProgram {
  readonly assignments: readonly Assignment[];
  /** Each further name with the name of the quantity that it stands for. */
  readonly aliases: ReadonlyMap<string, string>;
}

/**
 * `b = a` computes nothing: b is another name of the same quantity, with the same value and the
 * same gradient. Such lines are left out, and a is put where b stood. The last line stays, since
 * it names the output.
 */
export function resolveAliases(assignments: readonly Assignment[]): ResolvedProgram {
  const aliases = new Map<string, string>();
  const output = assignments.at(-1);
  const kept = assignments.flatMap((assignment) => {
    const expression = substitute(assignment.expression, (name) => {
      const original = aliases.get(name);
      return original === undefined ? null : reference(original);
    });
    if (expression.kind !== "reference" || assignment === output)
      return [{ ...assignment, expression }];
    aliases.set(assignment.name, expression.quantity);
    return [];
  });
  return { assignments: kept, aliases };
}
