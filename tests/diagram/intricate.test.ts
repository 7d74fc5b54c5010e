import { describe, expect, it } from "vitest";
import { drawDiagram } from "#lib/diagram/draw-diagram.ts";
import { isIntricate } from "#lib/diagram/intricate.ts";
import { legendOf } from "#lib/diagram/legend-of.ts";
import { readDocument } from "#lib/document/read.ts";
import { solve } from "#lib/document/solve.ts";
import type { Solution } from "#lib/document/solution.ts";
import { examples } from "#lib/examples/registry.ts";
import { notationNames } from "#lib/notation/notation.ts";

function solved(program: string): Solution {
  return solve(
    readDocument({ chalkgrad: 1, kind: "expression", program, inputs: { x: 1, y: 0.5 } }),
  );
}

/** Each gate reads the one before and y, whose wires pass by all the columns before it. */
function chain(gates: number): string {
  const lines = Array.from({ length: gates }, (_, i) => `a${i} = ${i ? `a${i - 1}` : "x"}*y`);
  return lines.join("\n");
}

describe("an intricate graph", () => {
  it("is no built-in example in any notation", () => {
    for (const { variants } of examples)
      for (const notation of notationNames)
        for (const { document } of variants)
          expect(isIntricate(solve(readDocument(document), { notation }).graph)).toBe(false);
  });

  it("is one with many wires past many columns", () => {
    expect(isIntricate(solved(chain(12)).graph)).toBe(false);
    expect(isIntricate(solved(chain(25)).graph)).toBe(true);
  });

  it("is none for its length alone", () => {
    const program = Array.from({ length: 60 }, (_, i) => `a${i} = sin(${i ? `a${i - 1}` : "x"})`);
    expect(isIntricate(solved(`${program.join("\n")}\nf = a59 * y`).graph)).toBe(false);
  });

  // laid out carefully, these take minutes, or all the memory there is
  it.each([
    ["products", chain(120)],
    ["signs", "-x".repeat(160)],
    ["a sum", Array.from({ length: 160 }, () => "x").join(" + ")],
  ])("is drawn all the same, as large as a program may be: %s", (_what, program) => {
    const { graph, ...rest } = solved(program);
    const { nodes } = drawDiagram(graph, legendOf({ graph, ...rest }));
    expect(nodes).toHaveLength(graph.nodes.length);
  });
});
