/** The parts of a formula, in the order in which a hall gets to see them. */
export const formulaParts = ["rule", "numbers", "result"] as const;
export type FormulaPart = (typeof formulaParts)[number];

/**
 * To which part each line of a calculation belongs: the last is the result, the one before it has
 * the numbers put in, whatever stands before is the rule.
 */
export function partsOfLines(lines: number): FormulaPart[] {
  return Array.from({ length: lines }, (_, line) => {
    if (line === lines - 1) return "result";
    return line === lines - 2 && lines > 2 ? "numbers" : "rule";
  });
}

/**
 * The build at which each row of a formula appears, from 1.
 *
 * @param lineOfRow for each row the line that it belongs to, from 0: a long line takes several rows
 */
export function buildsOfRows(lineOfRow: readonly number[]): number[] {
  const parts = partsOfLines((lineOfRow.at(-1) ?? -1) + 1);
  const present = formulaParts.filter((part) => parts.includes(part));
  return lineOfRow.map((line) => present.indexOf(parts[line] ?? "result") + 1);
}
