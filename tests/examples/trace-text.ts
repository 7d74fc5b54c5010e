import type { Solution } from "#lib/document/solution.ts";
import type { QuantityId } from "#lib/engine/expression/expression.ts";
import { phases } from "#lib/engine/trace/derivation.ts";
import { codeOf } from "#lib/notation/code.ts";
import { plainOf } from "#lib/notation/plain.ts";
import { findNotation } from "#lib/notation/registry.ts";

/** A trace as a person would type it: a line for each step, rule = rule with numbers = figure. */
export function traceText({ figures, naming, notation, trace }: Solution): string {
  const { symbol } = findNotation(notation);
  const nameOf = (id: QuantityId): string => {
    const quantity = trace.quantities.get(id);
    return quantity ? plainOf(symbol(quantity, naming)) : id;
  };
  const figureOf = (id: QuantityId): string => figures.get(id) ?? "?";
  const given = trace.given.map((id) => `${nameOf(id)} = ${figureOf(id)}`);
  const sections = phases.map((phase) => {
    const steps = trace.steps.filter((step) => step.phase === phase);
    const lines = steps.map(({ definition, id }) => {
      const [rule, numbers] = [codeOf(definition, nameOf), codeOf(definition, figureOf)];
      const result = figureOf(id);
      const parts = [nameOf(id), rule, numbers, result];
      return parts.filter((part, index) => part !== parts[index + 1]).join(" = ");
    });
    return [phase, ...lines];
  });
  return [["given", ...given], ...sections]
    .filter((section) => section.length > 1)
    .map(([heading = "", ...lines]) => [`${heading}:`, ...lines.map((line) => `  ${line}`)])
    .map((section) => `${section.join("\n")}\n`)
    .join("\n");
}
