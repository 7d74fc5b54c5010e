import type { NamedGradientCheck } from "#lib/document/check.ts";
import type { Solution } from "#lib/document/solution.ts";
import type { Format } from "#lib/exports/format.ts";
import { resultRecord, solutionRecord } from "#lib/exports/solution-record.ts";

export const jsonFormat: Format = {
  name: "json",
  label: "JSON",
  purpose: "Every number and every step as data, for other programs.",
  extension: "json",
  suffix: "solution",
  mediaType: "application/json",
  choices: [],
  browser: null,
  write: (solution) => toJson(solution),
};

/** A solution as JSON, one line a step; with the gradient checks, where there are any. */
export function toJson(
  solution: Solution,
  check: readonly NamedGradientCheck[] | null = null,
): string {
  const { document, update, steps, result } = solutionRecord(solution);
  const lines = steps.map((step) => JSON.stringify(step));
  return [
    "{",
    `"document": ${JSON.stringify(document)},`,
    `"update": ${update},`,
    `"steps": [\n${lines.join(",\n")}\n],`,
    `"result": ${JSON.stringify(result)}${check ? "," : ""}`,
    ...(check ? [`"check": ${JSON.stringify(check)}`] : []),
    "}\n",
  ].join("\n");
}

/** The figures alone, as JSON. */
export function toResultJson(
  solution: Solution,
  check: readonly NamedGradientCheck[] | null = null,
): string {
  const record = { ...resultRecord(solution), ...(check && { check }) };
  return `${JSON.stringify(record, null, 2)}\n`;
}
