import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Diagram } from "#lib/diagram/diagram.ts";
import { drawDiagram } from "#lib/diagram/draw-diagram.ts";
import { overlap } from "#lib/diagram/placement.ts";
import { legendWith, programGraph } from "./pictures.ts";

type Wires = readonly (readonly [string, string])[];

function drawSwiftly(wires: Wires): Diagram {
  return drawDiagram(programGraph(wires), legendWith("0.37"), "swift");
}

const program: fc.Arbitrary<Wires> = fc
  .integer({ min: 2, max: 20 })
  .chain((gates) =>
    fc.tuple(
      ...Array.from({ length: gates }, (_, gate) =>
        fc.uniqueArray(fc.integer({ min: 0, max: gate }), { minLength: 1, maxLength: 3 }),
      ),
    ),
  )
  .map((sources) =>
    sources.flatMap((from, gate) => from.map((source) => [`n${source}`, `n${gate + 1}`] as const)),
  );

function rowsOf(diagram: Diagram, ids: readonly string[]): readonly number[] {
  return ids.map((id) => diagram.nodes.find((node) => node.id === id)?.y ?? NaN);
}

describe("a picture that is drawn swiftly", () => {
  it("keeps nodes apart and wires running to the right, for any program", () => {
    fc.assert(
      fc.property(program, (wires) => {
        const { nodes, edges } = drawSwiftly(wires);
        for (const [index, node] of nodes.entries())
          for (const other of nodes.slice(index + 1)) expect(overlap(node, other)).toBe(0);
        const columns = new Map(nodes.map(({ id, x }) => [id, x]));
        for (const { from, to } of edges)
          expect(columns.get(to)).toBeGreaterThan(columns.get(from) ?? NaN);
      }),
      { numRuns: 60 },
    );
  });

  it("untangles two chains that are given crosswise", () => {
    const diagram = drawSwiftly([
      ["a", "q"],
      ["b", "p"],
      ["p", "p2"],
      ["q", "q2"],
      ["p2", "f"],
      ["q2", "f"],
    ]);
    const upper = rowsOf(diagram, ["a", "q", "q2"]);
    const lower = rowsOf(diagram, ["b", "p", "p2"]);
    const signs = upper.map((row, index) => Math.sign(row - (lower[index] ?? NaN)));
    expect(new Set(signs).size).toBe(1);
  });

  it("puts a gate in the middle of what feeds it", () => {
    const diagram = drawSwiftly([
      ["a", "f"],
      ["b", "f"],
      ["c", "f"],
    ]);
    const [a = NaN, c = NaN, f = NaN] = rowsOf(diagram, ["a", "c", "f"]);
    expect(f).toBeCloseTo((a + c) / 2, 0);
  });
});
