import type { Solution } from "#lib/document/solution.ts";
import { ledger } from "#lib/explanations/ledger.ts";
import { english } from "#lib/explanations/en.ts";
import type { LedgerTable, Prose } from "#lib/explanations/narration.ts";
import { Writing } from "#lib/explanations/writing.ts";
import type { Format } from "#lib/exports/format.ts";
import { noMark } from "#lib/notation/mark.ts";
import { plainOf } from "#lib/notation/plain.ts";

export const csvFormat: Format = {
  name: "csv",
  label: "CSV",
  purpose: "The ledger’s tables one below the other, for a spreadsheet.",
  extension: "csv",
  mediaType: "text/csv",
  choices: [],
  browser: null,
  write: toCsv,
};

/**
 * The ledger as comma-separated values (RFC 4180). Each table has its title, its columns' names and
 * its rows; an empty line parts it from the next one. Figures stand as they are shown.
 */
export function toCsv(solution: Solution): string {
  const writing = new Writing(solution, noMark);
  return ledger(writing, english.ledger)
    .map((table) => tableLines(table, writing).join(""))
    .join("\r\n");
}

function tableLines({ title, columns, rows }: LedgerTable, writing: Writing): readonly string[] {
  return [
    line([field(title)]),
    line(columns.map(field)),
    ...rows.map(({ label, cells }) =>
      line([field(typed(label, writing)), ...cells.map((cell) => cell?.figure ?? "")]),
    ),
  ];
}

/** A label with its quantities as one types them: `w46`, `net_h1`. */
function typed(label: Prose, writing: Writing): string {
  return label
    .map((part) => {
      if (typeof part === "string") return part;
      return part.quantity === null ? part.spoken : plainOf(writing.symbol(part.quantity));
    })
    .join("");
}

function line(fields: readonly string[]): string {
  return `${fields.join(",")}\r\n`;
}

/** Words, in quotes where they need them. */
function field(words: string): string {
  return /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}
