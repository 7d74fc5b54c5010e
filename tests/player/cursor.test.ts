import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canMove, cursorFromAddress, goTo, moved, type Move } from "#lib/player/cursor.ts";

const anyMove = fc.constantFrom<Move>("first", "previous", "next", "last");

describe("goTo", () => {
  it("keeps a position that exists", () => {
    expect(goTo(21, 10)).toEqual({ position: 10, length: 21 });
  });

  it.each([
    [0, 1],
    [-7, 1],
    [22, 21],
    [Infinity, 21],
    [Number.NaN, 1],
    [3.9, 3],
  ])("corrects %s to %s", (asked, given) => {
    expect(goTo(21, asked).position).toBe(given);
  });

  it("has no position where there are no steps", () => {
    expect(goTo(0, 5)).toEqual({ position: 0, length: 0 });
  });
});

describe("moved", () => {
  it("goes forth and back by one, and to either end", () => {
    const middle = goTo(21, 10);
    expect(moved(middle, "next").position).toBe(11);
    expect(moved(middle, "previous").position).toBe(9);
    expect(moved(middle, "first").position).toBe(1);
    expect(moved(middle, "last").position).toBe(21);
  });

  it("never leaves the steps, whatever the moves", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.array(anyMove), (length, moves) => {
        const end = moves.reduce(moved, goTo(length, 1));
        expect(end.position).toBeGreaterThanOrEqual(1);
        expect(end.position).toBeLessThanOrEqual(length);
      }),
    );
  });

  it("cannot move past an end", () => {
    expect(canMove(goTo(3, 1), "previous")).toBe(false);
    expect(canMove(goTo(3, 1), "first")).toBe(false);
    expect(canMove(goTo(3, 2), "next")).toBe(true);
    expect(canMove(goTo(3, 3), "next")).toBe(false);
    expect(canMove(goTo(3, 3), "last")).toBe(false);
  });
});

describe("cursorFromAddress", () => {
  it.each([
    ["10", 10],
    [" 7 ", 7],
    ["0", 1],
    ["-3", 1],
    ["999", 21],
    ["99999999999999999999999", 21],
    ["", 1],
    ["ten", 1],
    ["1e1", 1],
    ["0x10", 1],
    ["2.5", 1],
    [null, 1],
  ])("reads %j as step %i", (text, position) => {
    expect(cursorFromAddress(21, text).position).toBe(position);
  });
});
