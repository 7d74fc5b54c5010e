import { describe, expect, it } from "vitest";
import { lengthOf, upTo, upToPlace } from "#lib/diagram/way.ts";

const corner = [
  { x: 0, y: 0 },
  { x: 30, y: 0 },
  { x: 30, y: 40 },
];

describe("a way", () => {
  it("is as long as its pieces", () => {
    expect(lengthOf(corner)).toBe(70);
    expect(lengthOf([])).toBe(0);
  });

  it("is cut at a length", () => {
    expect(upTo(corner, 50)).toEqual([...corner.slice(0, 2), { x: 30, y: 20 }]);
    expect(upTo(corner, 500)).toEqual(corner);
  });

  it("is cut at its point nearest to a place", () => {
    expect(upToPlace(corner, { x: 12, y: -5 })).toEqual([
      { x: 0, y: 0 },
      { x: 12, y: 0 },
    ]);
    expect(upToPlace(corner, { x: 99, y: 99 })).toEqual(corner);
  });
});
