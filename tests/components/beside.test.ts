import { describe, expect, it } from "vitest";
import { beside } from "#lib/components/beside.ts";

const box = { width: 200, height: 100 };
const screen = { width: 800, height: 600 };

function about(left: number, top: number) {
  return { left, top, width: 40, height: 20 };
}

describe("beside", () => {
  it("stands below, in the middle", () => {
    expect(beside(about(300, 200), box, screen)).toEqual({ left: 220, top: 228 });
  });

  it("stands above where there is no room below", () => {
    expect(beside(about(300, 500), box, screen)).toEqual({ left: 220, top: 392 });
  });

  it.each([
    [0, 0],
    [790, 590],
    [-500, 300],
    [300, 2000],
  ])("is whole within the screen beside (%d, %d)", (x, y) => {
    const { left, top } = beside(about(x, y), box, screen);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(left + box.width).toBeLessThanOrEqual(screen.width);
    expect(top + box.height).toBeLessThanOrEqual(screen.height);
  });
});
