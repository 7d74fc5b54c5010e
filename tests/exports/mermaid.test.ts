import { describe, expect, it } from "vitest";
import { drawDiagram } from "#lib/diagram/draw-diagram.ts";
import { legendOf } from "#lib/diagram/legend-of.ts";
import { toMermaid } from "#lib/exports/mermaid.ts";
import type { Solution } from "#lib/document/solution.ts";
import { solutionAbout, solutions } from "./solutions.ts";

const diagramOf = (solution: Solution) => drawDiagram(solution.graph, legendOf(solution));

describe("the graph in Mermaid's words", () => {
  it("has each node with its figures, and each wire between two of them (x·y)", () => {
    const lines = toMermaid(diagramOf(solutionAbout({}))).split("\n");
    expect(lines[0]).toBe("flowchart LR");
    const node = (name: string) => lines.find((line) => line.includes(`<b>${name}</b>`)) ?? "";
    // x·y at x = 2, y = −3: ∂/∂x = −3, ∂/∂y = 2
    expect(node("x")).toMatch(/<br>2<br>∂ −3"/);
    expect(node("y")).toMatch(/<br>−3<br>∂ 2"/);
    expect(lines.filter((line) => line.includes("-->"))).toHaveLength(2);
  });

  it.each(solutions)(
    "of %s names nothing that it has not drawn, and no sign means two things",
    (_, solution) => {
      const diagram = diagramOf(solution);
      const text = toMermaid(diagram);
      const [, ...lines] = text.split("\n");
      const nodes = lines.flatMap((line) => /^ {2}(n\d+)\(\["([^"]*)"\]\)$/.exec(line)?.[1] ?? []);
      const wires = lines.flatMap((line) => {
        const [, from = "", to = ""] = /^ {2}(n\d+) (?:-- "[^"]*" )?--> (n\d+)$/.exec(line) ?? [];
        return from === "" ? [] : [[from, to]];
      });
      expect(nodes).toHaveLength(diagram.nodes.length);
      expect(wires).toHaveLength(diagram.edges.length);
      expect(lines).toHaveLength(nodes.length + wires.length);
      for (const end of wires.flat()) expect(nodes).toContain(end);
    },
  );

  it("leaves room for what is to be found", () => {
    const solution = solutionAbout({ inputs: { x: 17, y: 23 } });
    const sought = new Set(solution.trace.steps.map(({ id }) => id));
    const text = toMermaid(diagramOf(solution), sought);
    expect(text).not.toContain("391");
    expect(text).toContain("……");
  });

  it("takes names that people give for text, whatever they hold", () => {
    const program = { program: "f = a_b^2", inputs: { a_b: 2 } };
    expect(toMermaid(diagramOf(solutionAbout(program)))).not.toMatch(/[_^*`]/);
  });
});
