import type { Expression, QuantityId } from "#lib/engine/expression/expression.ts";
import { referencesOf } from "#lib/engine/expression/references.ts";
import type { Line } from "#lib/engine/trace/derivation.ts";

/** Lines of one shape that do not depend on each other: they can be computed side by side. */
export type LineGroup = readonly Line[];

/**
 * The lines that `outputs` need, grouped so that the units of a layer come together. Lines may
 * change places because of single assignment: a line only has to follow those that it reads.
 */
export function scheduleLines(
  lines: readonly Line[],
  outputs: ReadonlySet<QuantityId>,
): LineGroup[] {
  const needed = neededLines(lines, outputs);
  const depth = new Map<QuantityId, number>();
  const groups = new Map<string, Line[]>();
  const order: { depth: number; group: Line[] }[] = [];
  for (const line of needed) {
    const level = 1 + Math.max(0, ...referencesOf(line.definition).map((id) => depth.get(id) ?? 0));
    depth.set(line.subject, level);
    const key = `${level} ${shapeOf(line.definition)}`;
    const group = groups.get(key);
    if (group) group.push(line);
    else {
      const created = [line];
      groups.set(key, created);
      order.push({ depth: level, group: created });
    }
  }
  return order.sort((a, b) => a.depth - b.depth).map(({ group }) => group);
}

function neededLines(lines: readonly Line[], outputs: ReadonlySet<QuantityId>): Line[] {
  const needed = new Set(outputs);
  const kept: Line[] = [];
  for (const line of [...lines].reverse()) {
    if (!needed.has(line.subject)) continue;
    for (const id of referencesOf(line.definition)) needed.add(id);
    kept.push(line);
  }
  return kept.reverse();
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
