import { describe, expect, it } from "vitest";
import { cellBeyond } from "#lib/components/table-move.ts";

const size = { rows: 2, columns: 3 };
const caret = { atStart: true, atEnd: true };

function from(row: number, column: number, key: string, shiftKey = false) {
  return cellBeyond({ key, shiftKey }, { row, column }, size, caret);
}

describe("cellBeyond", () => {
  it("goes along row and column, and no further", () => {
    expect(from(0, 1, "ArrowDown")).toEqual({ row: 1, column: 1 });
    expect(from(1, 1, "ArrowDown")).toBeNull();
    expect(from(1, 1, "ArrowUp")).toEqual({ row: 0, column: 1 });
    expect(from(0, 0, "ArrowLeft")).toBeNull();
    expect(from(0, 2, "ArrowRight")).toBeNull();
    expect(from(0, 1, "ArrowRight")).toEqual({ row: 0, column: 2 });
  });

  it("leaves a field sideways only at the end of its text, and never while selecting", () => {
    const inside = { atStart: false, atEnd: false };
    const place = { row: 0, column: 1 };
    expect(cellBeyond({ key: "ArrowRight", shiftKey: false }, place, size, inside)).toBeNull();
    expect(cellBeyond({ key: "ArrowLeft", shiftKey: false }, place, size, inside)).toBeNull();
    expect(from(0, 1, "ArrowRight", true)).toBeNull();
  });

  it("reads column by column with Enter, and back with Shift", () => {
    expect(from(0, 0, "Enter")).toEqual({ row: 1, column: 0 });
    expect(from(1, 0, "Enter")).toEqual({ row: 0, column: 1 });
    expect(from(1, 2, "Enter")).toBeNull();
    expect(from(0, 1, "Enter", true)).toEqual({ row: 1, column: 0 });
    expect(from(0, 0, "Enter", true)).toBeNull();
  });

  it("leaves every other key alone", () => {
    expect(from(0, 0, "Tab")).toBeNull();
    expect(from(0, 0, "5")).toBeNull();
  });
});
