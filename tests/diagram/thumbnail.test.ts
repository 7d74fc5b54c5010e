import { describe, expect, it } from "vitest";
import type { Diagram, DiagramNode } from "#lib/diagram/diagram.ts";
import { nodesBox, outlineAt, outlineOf } from "#lib/diagram/thumbnail.ts";

function node(id: string, x: number, kind: DiagramNode["kind"] = "unit"): DiagramNode {
  const label = { kind: "text", text: id, raised: null } as const;
  const size = { width: 20, height: 20 };
  return { id, kind, x, y: 10, ...size, label, labelY: 10, figures: [], quantities: [id] };
}

function wire(from: string, to: string): Diagram["edges"][number] {
  const id = `${from}${to}`;
  return { id, from, to, path: `M${id}`, figures: [], quantities: [`w${id}`] };
}

const diagram: Diagram = {
  width: 200,
  height: 20,
  nodes: [node("a", 10), node("b", 100), node("E", 190, "loss")],
  edges: [wire("a", "b"), wire("b", "E")],
};

describe("a picture of a step at a glance", () => {
  it("is no larger than its nodes and their strokes", () => {
    expect(nodesBox(diagram)).toBe("-12 -12 224 44");
  });

  it("has every wire and every node, a unit as a circle, a loss with corners", () => {
    const { wires, nodes } = outlineOf(diagram);
    expect(wires).toBe("MabMbE");
    expect(nodes.split("M").slice(1)).toEqual([
      "10 0h0a10 10 0 0 1 10 10v0a10 10 0 0 1 -10 10h0a10 10 0 0 1 -10 -10v0a10 10 0 0 1 10 -10z",
      "100 0h0a10 10 0 0 1 10 10v0a10 10 0 0 1 -10 10h0a10 10 0 0 1 -10 -10v0a10 10 0 0 1 10 -10z",
      "190 0h0a10 10 0 0 1 10 10v0a10 10 0 0 1 -10 10h0a10 10 0 0 1 -10 -10v0a10 10 0 0 1 10 -10z",
    ]);
  });

  it("tells what a step computes from what it reads", () => {
    const { subject, operand } = outlineAt(diagram, {
      id: "b",
      phase: "forward",
      uses: ["a", "wab"],
    });
    expect(subject).toEqual(outlineOf({ ...diagram, nodes: [node("b", 100)], edges: [] }));
    expect(operand.wires).toBe("Mab");
    expect(operand.nodes).toBe(outlineOf({ ...diagram, nodes: [node("a", 10)] }).nodes);
  });
});
