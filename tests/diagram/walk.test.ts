import { describe, expect, it } from "vitest";
import { drawDiagram } from "#lib/diagram/draw-diagram.ts";
import { legendOf } from "#lib/diagram/legend-of.ts";
import type { Diagram } from "#lib/diagram/diagram.ts";
import { stopsOf } from "#lib/diagram/stops.ts";
import { walk, type WalkDirection } from "#lib/diagram/walk.ts";
import { readDocument } from "#lib/document/read.ts";
import { solve } from "#lib/document/solve.ts";
import { examples, findExample } from "#lib/examples/registry.ts";

const DIRECTIONS: readonly WalkDirection[] = ["left", "right", "up", "down"];

function draw(name: string): Diagram {
  const example = findExample(name);
  if (!example) throw new Error(`no example ${name}`);
  const solution = solve(readDocument(example.variants[0].document));
  return drawDiagram(solution.graph, legendOf(solution));
}

describe("walk", () => {
  it("goes from a node along the straightest wire, by way of its weight, and back", () => {
    const diagram = draw("mazur");
    const quantities = new Map(stopsOf(diagram).map(({ key, quantity }) => [key, quantity]));
    const start = stopsOf(diagram)[0]?.key ?? "";
    const wire = walk(diagram, start, "right") ?? "";
    const unit = walk(diagram, wire, "right") ?? "";
    expect([start, wire, unit].map((key) => key.split(" ")[0])).toEqual(["node", "wire", "node"]);
    expect(quantities.get(wire)).toMatch(/^w/);
    expect(walk(diagram, unit, "left")).toBe(wire);
    expect(walk(diagram, wire, "left")).toBe(start);
    expect(walk(diagram, start, "left")).toBeNull();
  });

  it.each(examples.map(({ name }) => name))("reaches each place of %s", (name) => {
    const diagram = draw(name);
    const stops = stopsOf(diagram);
    const reached = new Set<string>([stops[0]?.key ?? ""]);
    for (const key of reached)
      for (const direction of DIRECTIONS) {
        const next = walk(diagram, key, direction);
        if (next !== null) reached.add(next);
      }
    expect([...reached].sort()).toEqual(stops.map(({ key }) => key).sort());
  });

  it("leads nowhere from a place that is not there", () => {
    expect(walk(draw("xyz"), "node nowhere", "right")).toBeNull();
  });
});
