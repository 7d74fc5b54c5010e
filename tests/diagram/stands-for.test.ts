import { describe, expect, it } from "vitest";
import { standsFor } from "#lib/diagram/stands-for.ts";
import { builtIn } from "./built-in.ts";

describe("standsFor", () => {
  const { diagram } = builtIn("mazur");
  const parts = [...diagram.nodes, ...diagram.edges];
  const placesOf = (quantity: string): readonly string[] =>
    parts.filter((part) => standsFor(part, quantity)).map(({ id }) => id);

  it("is the unit of a slope, which has no figure of its own", () => {
    expect(placesOf("dout.1.1/dnet.1.1")).toEqual(["unit.1.1"]);
    expect(placesOf("E.1")).toEqual(["loss"]);
  });

  it("is the wire between a gate and the input that it answers to", () => {
    const { diagram } = builtIn("xyz");
    const wires = diagram.edges.filter((edge) => standsFor(edge, "dq/dx"));
    expect(wires.map(({ from, to }) => [from, to])).toEqual([["x", "q"]]);
  });

  it("is nothing where a figure can be lit", () => {
    expect(placesOf("out.1.1")).toEqual([]);
  });
});
