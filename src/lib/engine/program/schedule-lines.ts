import type { Expression, QuantityId } from "#lib/engine/expression/expression.ts";
import { forEachReference, referencesOf } from "#lib/engine/expression/references.ts";
import { substitute } from "#lib/engine/expression/substitute.ts";
import type { Line } from "#lib/engine/trace/derivation.ts";

/** Lines of one shape that do not depend on each other: they can be computed side by side. */
export type LineGroup = readonly Line[];

/**
 * The lines that `outputs` need, grouped so that the units of a layer come together. Lines may
 * change places because of single assignment: a line only has to follow those that it reads. Each
 * is put as late as it can be, which brings the gradients and the updates of all layers together.
 */
export function scheduleLines(
  lines: readonly Line[],
  outputs: ReadonlySet<QuantityId>,
): LineGroup[] {
  /** How many lines still follow on the longest way to an output. */
  const height = new Map<QuantityId, number>();
  for (const id of outputs) height.set(id, 0);
  const groups = new Map<string, { readonly height: number; readonly lines: Line[] }>();
  for (const line of inlined(lines, outputs).toReversed()) {
    const own = height.get(line.subject);
    if (own === undefined) continue;
    for (const id of referencesOf(line.definition))
      height.set(id, Math.max(height.get(id) ?? 0, own + 1));
    const key = `${own} ${shapeOf(line.definition)}`;
    const group = groups.get(key) ?? { height: own, lines: [] };
    groups.set(key, group);
    group.lines.push(line);
  }
  return [...groups.values()]
    .sort((a, b) => b.height - a.height)
    .map((group) => group.lines.toReversed());
}

/** A line that a single later line reads, once, is put into that line: one pass over the memory less. */
function inlined(lines: readonly Line[], outputs: ReadonlySet<QuantityId>): Line[] {
  const reads = new Map<QuantityId, number>();
  for (const { definition } of lines)
    forEachReference(definition, (id) => reads.set(id, (reads.get(id) ?? 0) + 1));
  const absorbed = new Map<QuantityId, Expression>();
  return lines.flatMap((line) => {
    const definition = substitute(line.definition, (id) => absorbed.get(id) ?? null);
    if (outputs.has(line.subject) || reads.get(line.subject) !== 1 || definition.kind !== "apply")
      return [{ ...line, definition }];
    absorbed.set(line.subject, definition);
    return [];
  });
}

/** The form of an expression, whatever quantities and numbers stand in it. */
function shapeOf(expression: Expression): string {
  switch (expression.kind) {
    case "constant":
    case "reference":
      return ".";
    case "apply":
      return `${expression.operation}(${expression.arguments.map(shapeOf).join()})`;
    case "piecewise": {
      const cases = expression.cases.map(
        ({ condition, value }) =>
          `${shapeOf(condition.left)}${condition.relation}${shapeOf(condition.right)}?${shapeOf(value)}`,
      );
      return `[${cases.join(";")}:${shapeOf(expression.otherwise)}]`;
    }
  }
}
