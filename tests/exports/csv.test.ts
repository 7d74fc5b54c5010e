import { describe, expect, test } from "vitest";
import { csvRows } from "./csv-rows.ts";
import { readDocument } from "#lib/document/read.ts";
import { solve } from "#lib/document/solve.ts";
import { narrate } from "#lib/explanations/narrate.ts";
import { findExample } from "#lib/examples/registry.ts";
import { toCsv } from "#lib/exports/csv.ts";
import { solutions } from "./solutions.ts";

/** The tables that a reader of RFC 4180 finds. */
function tablesOf(csv: string): readonly (readonly (readonly string[])[])[] {
  const tables: (readonly string[])[][] = [[]];
  for (const row of csvRows(csv)) {
    if (row.join("") === "" && row.length === 1) tables.push([]);
    else tables.at(-1)?.push(row);
  }
  return tables;
}

describe.each(solutions)("%s", (_name, solution) => {
  test("has the ledger's tables, with every figure as it is shown", () => {
    const { ledger } = narrate(solution);
    const tables = tablesOf(toCsv(solution));
    expect(tables.map(([title]) => title)).toEqual(ledger.map(({ title }) => [title]));
    expect(tables.map(([, columns]) => columns)).toEqual(ledger.map(({ columns }) => columns));
    expect(tables.map(([, , ...rows]) => rows.map(([, ...figures]) => figures))).toEqual(
      ledger.map(({ rows }) => rows.map(({ cells }) => cells.map((cell) => cell?.figure ?? ""))),
    );
  });
});

/** Han & Kamber, table 9.2: net input and output of unit 4 are −0.7 and 0.332. */
test("Han & Kamber's unit 4", () => {
  const document = readDocument(findExample("han-kamber")?.variants[0].document);
  const [table = []] = tablesOf(toCsv(solve(document)));
  expect(table.find(([unit]) => unit === "4")).toEqual(["4", "-0.7", "0.332"]);
});
