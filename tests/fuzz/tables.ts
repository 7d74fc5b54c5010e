import fc from "fast-check";
import { damaged, hostileText, soup } from "./hostile.ts";
import type { Subject } from "./subject.ts";
import {
  columnsByCount,
  columnsByName,
  examplesFromTable,
} from "#lib/document/examples-from-table.ts";
import { PasteError } from "#lib/document/paste-error.ts";
import { readClassExamples } from "#lib/document/class-examples.ts";
import { readPastedNumbers } from "#lib/document/pasted-numbers.ts";
import { asList, asShape } from "#lib/document/table-shape.ts";
import { EntryError, readEntry } from "#lib/document/typed-entry.ts";

const pieces = fc.oneof(
  hostileText,
  fc.constantFrom(..."[](){};,.'\"\t\n %#=|_-+"),
  fc.constantFrom(...["0.5", "-1", "0,5", "1,234", "1e-3", "3/20", "...", "nan", "inf", "None"]),
  fc.constantFrom(
    ...["np.array(", "tensor(", ", dtype=float32)", "grad_fn=<A>", "np.float64(", "x1"],
  ),
);

const rows = fc
  .integer({ min: 1, max: 5 })
  .chain((width) =>
    fc.array(fc.array(fc.double(), { minLength: width, maxLength: width }), { minLength: 1 }),
  );

const written = fc
  .tuple(rows, fc.constantFrom("JSON", "\t", ",", ";", " "), fc.boolean())
  .map(([table, form, comma]) => {
    if (form === "JSON") return JSON.stringify(table);
    const text = table.map((row) => row.join(form)).join("\n");
    return comma && form !== "," ? text.replaceAll(".", ",") : text;
  });

function expectFinite(numbers: readonly number[]): void {
  if (!numbers.every(Number.isFinite)) throw new Error("a number that is none came through");
}

/** Tables as they are pasted. */
export const tables: Subject = {
  name: "tables",
  weight: 3,
  patience: 100,
  inputs: fc.oneof(written, damaged(written, pieces), soup(pieces), fc.string({ unit: "binary" })),
  answer: (text) => {
    const classes = readClassExamples(text);
    if (classes && !(classes instanceof PasteError))
      expectFinite(classes.data.flatMap(({ input, target }) => [...input, ...target]));
    const table = readPastedNumbers(text);
    if (table instanceof PasteError) return;
    expectFinite(table.rows.flat());
    asShape(table.rows, 2, 3);
    asList(table.rows, 3);
    columnsByName(table, ["x1"], ["t"]);
    const columns = columnsByCount(table, 1, 1);
    if (!(columns instanceof PasteError)) examplesFromTable(table, columns);
  },
  afterwards: null,
};

/** Single numbers as they are typed. */
export const entries: Subject = {
  name: "entries",
  weight: 1,
  patience: 100,
  inputs: fc.oneof(damaged(fc.double().map(String), pieces), soup(pieces), fc.string()),
  answer: (text) => {
    const value = readEntry(text);
    if (!(value instanceof EntryError)) expectFinite([value]);
  },
  afterwards: null,
};
