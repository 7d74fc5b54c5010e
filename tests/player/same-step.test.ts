import { describe, expect, it } from "vitest";
import { samePlace } from "#lib/player/same-step.ts";

const steps = (...ids: readonly string[]): readonly { id: string }[] => ids.map((id) => ({ id }));

describe("samePlace", () => {
  it("is where the same quantity is computed, whatever its number there", () => {
    expect(samePlace(steps("a", "b", "c"), steps("c", "a", "x", "b"), 2)).toBe(4);
  });

  it("is the nearest step before it where the other telling does not compute it", () => {
    expect(samePlace(steps("a", "b", "c", "d"), steps("x", "b", "a"), 4)).toBe(2);
  });

  it("is the first step where the two have nothing in common", () => {
    expect(samePlace(steps("a", "b"), steps("x", "y"), 2)).toBe(1);
    expect(samePlace(steps("a"), [], 1)).toBe(1);
  });
});
