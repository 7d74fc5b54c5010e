import { describe, expect, it } from "vitest";
import { pointsOf } from "#lib/diagram/path-points.ts";
import { pathData, sampled } from "#lib/diagram/route.ts";

describe("pointsOf", () => {
  it("reads a straight wire back as its two ends", () => {
    expect(pointsOf("M10.5 -3L20 4.2")).toEqual([
      { x: 10.5, y: -3 },
      { x: 20, y: 4.2 },
    ]);
  });

  it("passes the points of the route that was drawn", () => {
    const route = [
      { x: 0, y: 0 },
      { x: 40, y: 60 },
      { x: 90, y: -10 },
      { x: 130, y: 0 },
    ];
    const points = pointsOf(pathData(route));
    for (const { x, y } of sampled(route)) {
      const gaps = points.map((point) => Math.hypot(point.x - x, point.y - y));
      expect(Math.min(...gaps)).toBeLessThan(0.2);
    }
  });

  it("refuses what is no wire", () => {
    expect(() => pointsOf("M")).toThrow("internal");
  });
});
