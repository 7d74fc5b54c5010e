import { describe, expect, it } from "vitest";
import { counterparts } from "#lib/diagram/counterparts.ts";
import { drawnProgram } from "./built-in.ts";

const inputs = { x: 2, y: 3, z: 5, xy: 7 };

/** For each node of the later program's graph, what it goes on from. */
function matched(before: string, after: string): Readonly<Record<string, string>> {
  const graphOf = (program: string) => {
    const read = Object.entries(inputs).filter(([name]) =>
      new RegExp(`\\b${name}\\b`).test(program),
    );
    return drawnProgram(program, Object.fromEntries(read)).solution.graph;
  };
  return Object.fromEntries(counterparts(graphOf(after), graphOf(before)));
}

describe("what a node goes on from", () => {
  it("is itself where nothing has changed", () => {
    expect(matched("f = (x + y)*z", "f = (x + y)*z")).toEqual({
      x: "x",
      y: "y",
      z: "z",
      v1: "v1",
      f: "f",
    });
  });

  it("is the gate that does the same, whatever it is called now", () => {
    const { v1, f, z } = matched("f = x*y", "f = x*y + z");
    expect(v1).toBe("f");
    expect(f).toBeUndefined();
    expect(z).toBeUndefined();
  });

  it("is the gate of the same number where a gate before it is new", () => {
    const { v1, v2, v3 } = matched("f = x*y + x*z", "f = x*y + exp(x)*z");
    expect(v1).toBe("v1");
    expect([v2, v3]).toContain("v2");
  });

  it("is the input whose name is being typed", () => {
    expect(matched("f = z + x", "f = z + xy")).toMatchObject({ xy: "x", f: "f" });
  });

  it("is the input that a new gate stands for now", () => {
    expect(matched("f = z + xy", "f = z + exp(x)")).toMatchObject({ v1: "xy", f: "f" });
  });

  it("is taken by one node only", () => {
    const taken = Object.values(matched("f = x*y + z", "f = x*y + x*y + z*z"));
    expect(new Set(taken).size).toBe(taken.length);
  });
});
