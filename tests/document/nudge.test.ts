import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nudge } from "#lib/document/nudge.ts";

describe("nudge", () => {
  it.each([
    ["0.15", 1, "0.16"],
    ["0.15", -1, "0.14"],
    ["0.19", 1, "0.20"],
    ["0.20", 1, "0.21"],
    ["0.1", 2, "0.3"],
    ["9.9", 1, "10.0"],
    ["1", 1, "2"],
    ["100", -1, "99"],
    ["0", -1, "-1"],
    ["0.01", -1, "0.00"],
    ["-0.01", 1, "0.00"],
    ["\u22120.5", -1, "-0.6"],
    ["0,25", 1, "0.26"],
    ["1e-8", 1, "0.00000002"],
    ["1.5e-2", 1, "0.016"],
    ["1/4", 1, "0.26"],
    ["0.15", 0, "0.15"],
    ["0.15", 120, "1.35"],
  ])("moves %s by %i to %s", (figure, steps, moved) => {
    expect(nudge(figure, steps)).toBe(moved);
  });

  it("moves ten times as far in coarse steps", () => {
    expect(nudge("0.15", 1, "coarse")).toBe("0.25");
    expect(nudge("7", -1, "coarse")).toBe("-3");
  });

  it.each(["", "text", "1e999"])("leaves %j as it is", (figure) => {
    expect(nudge(figure, 1)).toBe(figure);
  });

  it("moves what is larger than whole digits reach by a step that tells", () => {
    expect(Number(nudge("1e20", 1))).toBeGreaterThan(1e20);
    expect(nudge(String(Number.MAX_VALUE), 1e300)).toBe(String(Number.MAX_VALUE));
  });

  it("comes back to the same figure, and never shows more digits", () => {
    const figures = fc.tuple(
      fc.integer({ min: -99999, max: 99999 }),
      fc.integer({ min: 0, max: 6 }),
    );
    fc.assert(
      fc.property(figures, fc.integer({ min: -50, max: 50 }), ([digits, decimals], steps) => {
        const figure = (digits / 10 ** decimals).toFixed(decimals);
        const there = nudge(figure, steps);
        expect(there.split(".")[1]?.length ?? 0).toBe(decimals);
        expect(Number(nudge(there, -steps))).toBe(Number(figure));
        expect(Math.round(Number(there) * 10 ** decimals)).toBe(digits + steps);
      }),
    );
  });
});
