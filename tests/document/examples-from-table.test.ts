import { describe, expect, it } from "vitest";
import {
  columnsByCount,
  columnsByName,
  examplesFromTable,
  type ExampleColumns,
} from "#lib/document/examples-from-table.ts";
import { PasteError } from "#lib/document/paste-error.ts";
import { readPastedNumbers, type PastedTable } from "#lib/document/pasted-numbers.ts";

function tableIn(text: string): PastedTable {
  const read = readPastedNumbers(text);
  if (read instanceof PasteError) throw read;
  return read;
}

function found(columns: ExampleColumns | PasteError): ExampleColumns {
  if (columns instanceof PasteError) throw columns;
  return columns;
}

const xor = tableIn("x1,x2,xor,and\n0,0,0,0\n0,1,1,0\n1,0,1,0\n1,1,0,1\n");

describe("examples from a table", () => {
  it("by count: inputs first, then targets", () => {
    expect(examplesFromTable(xor, found(columnsByCount(xor, 2, 2)))).toEqual([
      { input: [0, 0], target: [0, 0] },
      { input: [0, 1], target: [1, 0] },
      { input: [1, 0], target: [1, 0] },
      { input: [1, 1], target: [0, 1] },
    ]);
  });

  it("by name, in the order asked for, other columns left out", () => {
    const columns = found(columnsByName(xor, ["X2", "x1"], ["xor"]));
    expect(columns).toEqual({ inputs: [1, 0], targets: [2] });
    expect(examplesFromTable(xor, columns)).toContainEqual({ input: [1, 0], target: [1] });
  });

  it.each([
    [
      columnsByCount(xor, 2, 1),
      "Expected 3 columns, 2 for the inputs and 1 for the targets, but this has 4 columns.",
    ],
    [columnsByName(xor, ["x1", "x3"], []), "No column is called x3. There are x1, x2, xor, and."],
    [columnsByName(tableIn("1 2"), ["x1"], []), "The first line has no names for the columns."],
    [columnsByName(tableIn("x X\n1 2"), ["x"], []), "2 columns are called x."],
    [
      examplesFromTable(tableIn("1 2\n".repeat(1001)), { inputs: [0], targets: [1] }),
      "At most 1000 examples, but this has 1001 rows.",
    ],
  ])("or a plain sentence (%#)", (answer, message) => {
    expect(answer).toBeInstanceOf(PasteError);
    expect(answer).toHaveProperty("message", message);
  });
});
