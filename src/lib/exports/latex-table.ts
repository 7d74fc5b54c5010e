import { texWidth } from "#lib/exports/tex-width.ts";

/** A table whose cells are LaTeX; the first column names the rows. */
export interface LatexTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What fits beside each other in small type, in characters. */
const LINE = 88;
/** What separates two columns. */
const GAP = 2;

/**
 * A table, or several: one that is too wide for the paper goes on below, its first column repeated.
 */
export function latexTables({ columns, rows }: LatexTable): readonly string[] {
  const cells = [columns, ...rows];
  const widths = columns.map((_, column) =>
    Math.max(...cells.map((row) => texWidth(row[column] ?? ""))),
  );
  return columnGroups(widths).map((group) => {
    const picked = (row: readonly string[]): string[] =>
      [0, ...group].map((column) => row[column] ?? "");
    return table(`l${"r".repeat(group.length)}`, picked(columns), rows.map(picked));
  });
}

/** As many columns after the first as fit beside it, at least one. */
function columnGroups([first = 0, ...widths]: readonly number[]): readonly (readonly number[])[] {
  const groups: number[][] = [];
  let used = Infinity;
  for (const [index, width] of widths.entries()) {
    if (used + GAP + width > LINE) {
      groups.push([]);
      used = first;
    }
    groups.at(-1)?.push(index + 1);
    used += GAP + width;
  }
  return groups;
}

/** A table of more rows may go on on the next page; for that TeX has to be run twice. */
const MOST_TOGETHER = 25;

/** @param layout the columns, as LaTeX takes them */
export function table(
  layout: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]): string => `${cells.join(" & ")} \\\\`;
  const heads = line(columns);
  const long = rows.length > MOST_TOGETHER;
  return [
    "{\\small\\renewcommand{\\arraystretch}{1.25}",
    `\\begin{${long ? "longtable}[l]" : "tabular}"}{@{}${layout}@{}}`,
    "\\toprule",
    long ? `${heads} \\midrule \\endhead\n\\bottomrule \\endfoot` : `${heads} \\midrule`,
    ...rows.map(line),
    long ? "\\end{longtable}}" : "\\bottomrule\n\\end{tabular}\\par}",
  ].join("\n");
}
