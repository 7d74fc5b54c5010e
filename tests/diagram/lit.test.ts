import { describe, expect, it } from "vitest";
import { readDocument } from "#lib/document/read.ts";
import { solve } from "#lib/document/solve.ts";
import { drawDiagram } from "#lib/diagram/draw-diagram.ts";
import { legendOf } from "#lib/diagram/legend-of.ts";
import { litAt } from "#lib/diagram/lit.ts";
import { draw, networkGraph, programGraph } from "./pictures.ts";

describe("litAt", () => {
  const network = draw(networkGraph([3, 2, 1]), "0.2");

  it("lights a unit, what feeds it and the wires between, forwards", () => {
    const uses = ["w.1.1.1", "out.0.1", "w.1.1.2", "out.0.2", "w.1.1.3", "out.0.3", "b.1.1"];
    const lit = litAt(network, { id: "net.1.1", phase: "forward", uses });
    expect(lit.direction).toBe("forward");
    expect(Object.fromEntries(lit.nodes)).toEqual({
      "1.1": "subject",
      "0.1": "operand",
      "0.2": "operand",
      "0.3": "operand",
    });
    expect([...lit.edges.keys()]).toEqual(["0.1>1.1", "0.2>1.1", "0.3>1.1"]);
  });

  it("lights an error term with the unit and the wire that it comes back from", () => {
    const uses = ["out.1.1", "err.2.1", "w.2.1.1"];
    const lit = litAt(network, { id: "err.1.1", phase: "backward", uses });
    expect(lit.direction).toBe("backward");
    expect(Object.fromEntries(lit.nodes)).toEqual({ "1.1": "subject", "2.1": "operand" });
    expect(Object.fromEntries(lit.edges)).toEqual({ "1.1>2.1": "operand" });
  });

  it("lights the wire itself while its weight is updated", () => {
    const uses = ["w.2.1.1", "err.2.1", "out.1.1"];
    const lit = litAt(network, { id: "w.2.1.1+", phase: "update", uses });
    expect(lit.direction).toBe("update");
    expect(lit.edges.get("1.1>2.1")).toBe("subject");
  });

  it("leaves a unit dark that merely has the same bias", () => {
    const shared = network.nodes.map((node) => ({
      ...node,
      quantities: node.id.startsWith("1.") ? [...node.quantities, "b.1.1"] : node.quantities,
      figures: node.figures.map((figure) =>
        figure.role === "bias"
          ? { ...figure, slot: { ...figure.slot, quantity: "b.1.1" } }
          : figure,
      ),
    }));
    const step = { id: "net.1.1", phase: "forward", uses: ["out.0.1", "b.1.1"] } as const;
    const lit = litAt({ ...network, nodes: shared }, step);
    expect(Object.fromEntries(lit.nodes)).toEqual({ "1.1": "subject", "0.1": "operand" });
  });

  it("lights plain wires between a gate and its operands", () => {
    const program = draw(
      programGraph([
        ["x", "q"],
        ["y", "q"],
        ["q", "f"],
        ["z", "f"],
      ]),
      "3",
    );
    const lit = litAt(program, { id: "q", phase: "forward", uses: ["x", "y"] });
    expect([...lit.edges.keys()]).toEqual(["x>q", "y>q"]);
  });

  it("lights the wire that a gradient goes along, not the one by which the upstream came", () => {
    const { graph, ...solution } = solve(
      readDocument({
        chalkgrad: 1,
        kind: "expression",
        program: "q = x + y\nf = q * z",
        inputs: { x: -2, y: 5, z: -4 },
      }),
    );
    const diagram = drawDiagram(graph, legendOf({ graph, ...solution }));
    const lit = litAt(diagram, { id: "df/dy", phase: "backward", uses: ["df/dq"] });
    expect([...lit.edges.keys()]).toEqual(["y→q"]);
  });
});
