import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asList, asShape, ShapeError, transposed } from "#lib/document/table-shape.ts";

const wide = [
  [1, 2, 3],
  [4, 5, 6],
];

function refusal(answer: unknown): ShapeError {
  if (answer instanceof ShapeError) return answer;
  throw new Error("it was taken");
}

describe("asShape", () => {
  it("takes a matrix that lies as it should", () => {
    expect(asShape(wide, 2, 3)).toEqual(wide);
  });

  it("takes a row for a column and a column for a row", () => {
    expect(asShape([[1, 2, 3]], 3, 1)).toEqual([[1], [2], [3]]);
    expect(asShape([[1], [2], [3]], 1, 3)).toEqual([[1, 2, 3]]);
  });

  it("does not turn a matrix by itself, but says that it would fit", () => {
    const { message, fitsTransposed } = refusal(asShape(wide, 3, 2));
    expect(message).toBe(
      "Expected 3 rows of 2 numbers, but this is 2 rows of 3 numbers. Transposed, it fits.",
    );
    expect(fitsTransposed).toBe(true);
    expect(asShape(transposed(wide), 3, 2)).toEqual([
      [1, 4],
      [2, 5],
      [3, 6],
    ]);
  });

  it("says what it expected", () => {
    const { message, fitsTransposed } = refusal(asShape([[1]], 1, 4));
    expect(message).toBe("Expected one row of 4 numbers, but this is one row of 1 number.");
    expect(fitsTransposed).toBe(false);
  });
});

describe("asList", () => {
  it("takes one row or one column", () => {
    expect(asList([[1, 2]], 2)).toEqual([1, 2]);
    expect(asList([[1], [2]], 2)).toEqual([1, 2]);
    expect(asList([[1]], 1)).toEqual([1]);
  });

  it("takes no matrix of as many numbers", () => {
    expect(refusal(asList(wide, 6)).message).toContain("one row of 6 numbers");
  });
});

it("a table transposed twice is the table", () => {
  const tables = fc
    .integer({ min: 1, max: 5 })
    .chain((width) =>
      fc.array(fc.array(fc.integer(), { minLength: width, maxLength: width }), { minLength: 1 }),
    );
  fc.assert(
    fc.property(tables, (rows) => {
      expect(transposed(transposed(rows))).toEqual(rows);
    }),
  );
});
