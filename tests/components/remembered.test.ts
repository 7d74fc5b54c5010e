import { describe, expect, it, vi } from "vitest";
import { remembered } from "#lib/components/remembered.ts";

describe("a function that remembers", () => {
  it("computes each value once", () => {
    const compute = vi.fn((key: string) => key.toUpperCase());
    const upper = remembered(10, compute);
    expect([upper("a"), upper("b"), upper("a")]).toEqual(["A", "B", "A"]);
    expect(compute).toHaveBeenCalledTimes(2);
  });

  it("forgets what has not been asked for longest", () => {
    const compute = vi.fn((key: string) => key.length);
    const length = remembered(2, compute);
    for (const key of ["a", "bb", "a", "ccc"]) length(key);
    compute.mockClear();
    expect([length("a"), length("ccc")]).toEqual([1, 3]);
    expect(compute).not.toHaveBeenCalled();
    expect(length("bb")).toBe(2);
    expect(compute).toHaveBeenCalledOnce();
  });
});
