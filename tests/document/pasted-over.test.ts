import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EditError } from "#lib/document/edit-error.ts";
import { layerFromTable, layerTable } from "#lib/document/layer-table.ts";
import { pastedOver } from "#lib/document/pasted-over.ts";

const zeros = [
  [0, 0, 0],
  [0, 0, 0],
];

describe("pastedOver", () => {
  it("fills from the cell on and leaves the rest", () => {
    expect(pastedOver(zeros, [[1, 2]], { row: 1, column: 1 })).toEqual({
      table: [
        [0, 0, 0],
        [0, 1, 2],
      ],
      turned: null,
    });
  });

  it("turns over what fits that way alone, and says so", () => {
    const columns = [
      [1, 4],
      [2, 5],
      [3, 6],
    ];
    expect(pastedOver(zeros, columns, { row: 0, column: 0 })).toEqual({
      table: [
        [1, 2, 3],
        [4, 5, 6],
      ],
      turned: expect.stringContaining("3 × 2 numbers (rows × columns), which fit here as 2 × 3"),
    });
    const square = [
      [1, 2],
      [3, 4],
    ];
    const same = { table: square, turned: null };
    expect(pastedOver(square, square, { row: 0, column: 0 })).toEqual(same);
  });

  it("says how much room there is", () => {
    const over = pastedOver(zeros, [[1, 2, 3]], { row: 1, column: 1 });
    expect(over).toBeInstanceOf(EditError);
    expect(over).toMatchObject({ message: expect.stringContaining("room for 1 × 2") });
  });

  it("adds rows where there may be more", () => {
    const rows = [
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ];
    const grown = { table: rows, turned: null };
    expect(pastedOver([[0, 0, 0]], rows, { row: 0, column: 0 }, 5)).toEqual(grown);
    expect(pastedOver([[0, 0, 0]], rows, { row: 0, column: 0 }, 2)).toBeInstanceOf(EditError);
  });
});

describe("a layer as one table", () => {
  it("has its biases in a last column, where it has one a unit", () => {
    expect(layerTable({ weights: [[1], [2]], biases: [3, 4] })).toEqual([
      [1, 3],
      [2, 4],
    ]);
    expect(layerTable({ weights: [[1], [2]], biases: 3 })).toEqual([[1], [2]]);
  });

  it("comes back from it", () => {
    const row = fc.array(fc.integer(), { minLength: 2, maxLength: 2 });
    const biases = fc.oneof(fc.constant(null), fc.integer(), fc.tuple(fc.integer(), fc.integer()));
    fc.assert(
      fc.property(fc.tuple(row, row), biases, (weights, given) => {
        const layer = { weights, biases: given };
        expect(layerFromTable(layerTable(layer), layer)).toEqual(layer);
      }),
    );
  });
});
