import type { Solution } from "#lib/document/solution.ts";
import { resultRecord, solutionRecord } from "#lib/exports/solution-record.ts";

/** A solution as JSON, one line a step. */
export function toJson(solution: Solution): string {
  const { document, update, steps, result } = solutionRecord(solution);
  const lines = steps.map((step) => JSON.stringify(step));
  return [
    "{",
    `"document": ${JSON.stringify(document)},`,
    `"update": ${update},`,
    `"steps": [\n${lines.join(",\n")}\n],`,
    `"result": ${JSON.stringify(result)}`,
    "}\n",
  ].join("\n");
}

/** The figures alone, as JSON. */
export function toResultJson(solution: Solution): string {
  return `${JSON.stringify(resultRecord(solution), null, 2)}\n`;
}
