import { describe, expect, it } from "vitest";
import { sketchNetwork } from "#lib/diagram/network-sketch.ts";

describe("sketchNetwork", () => {
  it("draws every unit and every wire, each layer in the middle of the height", () => {
    const { columns, wires, height } = sketchNetwork([3, 2, 1]);
    expect(columns.map(({ units }) => units.length)).toEqual([3, 2, 1]);
    expect(wires).toHaveLength(3 * 2 + 2 * 1);
    for (const { units } of columns) {
      const middle = units.reduce((sum, y) => sum + y, 0) / units.length;
      expect(middle).toBeCloseTo(height / 2);
    }
  });

  it("keeps circles apart and inside, however many there are", () => {
    for (const most of [1, 4, 8, 10, 1024]) {
      const { columns, radius, height } = sketchNetwork([most, 1]);
      const [{ units, hidden } = { units: [], hidden: 0 }] = columns;
      expect(units.length + hidden).toBe(most);
      for (const [index, y] of units.entries()) {
        expect(y - radius).toBeGreaterThanOrEqual(0);
        expect(y + radius).toBeLessThanOrEqual(height);
        expect(y - (units[index - 1] ?? -Infinity)).toBeGreaterThan(2 * radius);
      }
    }
  });
});
