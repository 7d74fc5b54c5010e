import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Diagram, DiagramNode } from "#lib/diagram/diagram.ts";
import { draw } from "#lib/diagram/draw-diagram.ts";
import type { Drawn } from "#lib/diagram/drawn.ts";
import { followDiagram } from "#lib/diagram/follow-diagram.ts";
import { legendOf } from "#lib/diagram/legend-of.ts";
import { overlap } from "#lib/diagram/placement.ts";
import { builtIn, drawnProgram } from "./built-in.ts";
import { legendWith, programGraph } from "./pictures.ts";

type Wires = readonly (readonly [string, string])[];

const legend = legendWith("0.37");

function drawnAnew(wires: Wires): Drawn {
  return draw(programGraph(wires), legend, "swift");
}

function followed(wires: Wires, before: Drawn): Drawn {
  const next = followDiagram(programGraph(wires), legend, before);
  if (!next) throw new Error("drawn anew");
  return next;
}

/** A program, and the same with one to three more gates. */
const growing: fc.Arbitrary<readonly [Wires, Wires]> = fc
  .tuple(fc.integer({ min: 2, max: 16 }), fc.integer({ min: 1, max: 3 }))
  .chain(([gates, more]) =>
    fc
      .tuple(
        ...Array.from({ length: gates + more }, (_, gate) =>
          fc.uniqueArray(fc.integer({ min: 0, max: gate }), { minLength: 1, maxLength: 3 }),
        ),
      )
      .map((sources) => {
        const wires = sources.map((from, gate) =>
          from.map((source) => [`n${source}`, `n${gate + 1}`] as const),
        );
        return [wires.slice(0, gates).flat(), wires.flat()] as const;
      }),
  );

function nodeOf({ nodes }: Diagram, id: string): DiagramNode {
  const node = nodes.find((each) => each.id === id);
  if (!node) throw new Error(`no node ${id}`);
  return node;
}

/** From the right end of a node to the left end of one that stands further right. */
function expectWiresBetweenTheirEnds(diagram: Diagram): void {
  for (const { from, to, path } of diagram.edges) {
    const [source, target] = [nodeOf(diagram, from), nodeOf(diagram, to)];
    expect(target.x).toBeGreaterThan(source.x);
    const numbers = path.match(/[\d.]+/g)?.map(Number) ?? [];
    const ends = [...numbers.slice(0, 2), ...numbers.slice(-2)];
    const wanted = [source.x + source.width / 2, source.y, target.x - target.width / 2, target.y];
    for (const [index, end] of ends.entries())
      expect(Math.abs(end - (wanted[index] ?? NaN))).toBeLessThan(1);
  }
}

function textsIn({ nodes, edges }: Diagram): readonly string[] {
  return [...nodes, ...edges]
    .flatMap(({ figures }) => figures.map(({ spoken, slot }) => `${spoken} ${slot.figure}`))
    .toSorted();
}

describe("a picture that follows what is typed", () => {
  it("leaves every node where it stood, and the same object where it looks the same", () => {
    fc.assert(
      fc.property(growing, ([fewer, more]) => {
        const before = drawnAnew(fewer);
        const { diagram } = followed(more, before);
        for (const node of before.diagram.nodes) expect(nodeOf(diagram, node.id)).toBe(node);
      }),
      { numRuns: 60 },
    );
  });

  it("keeps nodes apart, wires running to the right, and everything in its frame", () => {
    fc.assert(
      fc.property(growing, ([fewer, more]) => {
        const { diagram } = followed(more, drawnAnew(fewer));
        for (const [index, node] of diagram.nodes.entries())
          for (const other of diagram.nodes.slice(index + 1)) expect(overlap(node, other)).toBe(0);
        expectWiresBetweenTheirEnds(diagram);
        for (const { x, y, width, height } of diagram.nodes) {
          expect(Math.min(x - width / 2, y - height / 2)).toBeGreaterThan(0);
          expect(x + width / 2).toBeLessThan(diagram.width);
          expect(y + height / 2).toBeLessThan(diagram.height);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("says what a picture that is drawn anew says", () => {
    const { solution: shorter } = drawnProgram("f = (x + y)*z", { x: -2, y: 5, z: -4 });
    const { solution: longer, diagram: anew } = drawnProgram("f = (x + y)*z + exp(x)", {
      x: -2,
      y: 5,
      z: -4,
    });
    const before = draw(shorter.graph, legendOf(shorter), "swift");
    const next = followDiagram(longer.graph, legendOf(longer), before);
    expect(next && textsIn(next.diagram)).toEqual(textsIn(anew));
  });

  it("moves a gate that now reads what stands to its right", () => {
    // three inputs draw r to the left, far from s, which stays
    const inputs: Wires = ["a", "b", "c"].map((input) => [input, "r"]);
    const chain: Wires = [
      ["a", "p"],
      ["p", "q"],
      ["q", "u"],
      ["u", "v"],
      ["v", "s"],
    ];
    const before = drawnAnew([...inputs, ...chain, ["r", "s"]]);
    const { diagram } = followed([...inputs, ...chain, ["q", "r"], ["r", "s"]], before);
    expect(nodeOf(diagram, "s")).toBe(nodeOf(before.diagram, "s"));
    expect(nodeOf(diagram, "r").x).toBeGreaterThan(nodeOf(diagram, "q").x);
    expect(nodeOf(diagram, "q")).toBe(nodeOf(before.diagram, "q"));
    expectWiresBetweenTheirEnds(diagram);
  });

  it("shows new figures where the old ones stood", () => {
    const { solution: one } = drawnProgram("f = x*y", { x: 2, y: 3 });
    const { solution: other } = drawnProgram("f = x*y", { x: 2, y: 4 });
    const before = draw(one.graph, legendOf(one), "swift");
    const next = followDiagram(other.graph, legendOf(other), before)?.diagram;
    if (!next) throw new Error("drawn anew");
    expect(nodeOf(next, "f").figures[0]?.slot.figure).toBe("8");
    expect(nodeOf(next, "f").x).toBe(nodeOf(before.diagram, "f").x);
    expect(nodeOf(next, "f")).not.toBe(nodeOf(before.diagram, "f"));
  });

  it("tells what is new", () => {
    const before = drawnAnew([["a", "p"]]);
    const wires: Wires = [
      ["a", "p"],
      ["p", "q"],
    ];
    expect(followed(wires, before).newest).toBe("q");
    expect(followed([...wires, ["b", "q"]], before).newest).toBe("b");
    expect(followed(wires, drawnAnew(wires)).newest).toBeNull();
  });

  it("is drawn anew where much would have to give way", () => {
    const chain = (gates: number): Wires =>
      Array.from({ length: gates }, (_, gate) => [`g${gate}`, `g${gate + 1}`] as const);
    const later: Wires = [
      ["i", "j"],
      ["j", "k"],
      ["k", "l"],
      ["l", "g1"],
    ];
    expect(
      followDiagram(programGraph([...later, ...chain(4)]), legend, drawnAnew(chain(4))),
    ).not.toBeNull();
    expect(
      followDiagram(programGraph([...later, ...chain(20)]), legend, drawnAnew(chain(20))),
    ).toBeNull();
  });

  it("is drawn anew where most of it is new, and for a network", () => {
    const { solution } = builtIn("sigmoid-gate");
    expect(followDiagram(solution.graph, legendOf(solution), drawnAnew([["a", "b"]]))).toBeNull();
    const { solution: network } = builtIn("mazur");
    const before = draw(network.graph, legendOf(network), "swift");
    expect(followDiagram(network.graph, legendOf(network), before)).toBeNull();
  });
});
