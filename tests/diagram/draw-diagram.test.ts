import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Diagram, DiagramFigure, DiagramNode } from "#lib/diagram/diagram.ts";
import { afterCaption } from "#lib/diagram/figure-size.ts";
import { overlap, type Box } from "#lib/diagram/placement.ts";
import { builtIn } from "./built-in.ts";
import { draw, networkGraph, programGraph } from "./pictures.ts";

const figureBox = ({ x, y, width }: DiagramFigure): Box => ({ x, y, width, height: 16 });
const circle = ({ x, y, width, height }: DiagramNode): Box => ({ x, y, width, height });

/** Pairs of things that cover each other, by name. */
function collisions(diagram: Diagram): readonly string[] {
  const things = [
    ...diagram.nodes.map((node) => ({ name: node.id, owner: node.id, box: circle(node) })),
    ...[...diagram.nodes, ...diagram.edges].flatMap((part) =>
      part.figures.map((figure) => ({
        name: `${part.id} ${figure.role}`,
        owner: part.id,
        box: figureBox(figure),
      })),
    ),
  ];
  return things.flatMap((a, index) =>
    things
      .slice(index + 1)
      .filter((b) => !isInside(a.name, b.name) && overlap(a.box, b.box) > 0)
      .map((b) => `${a.name} covers ${b.name}`),
  );
}

/** A unit has its net input inside, a target its value. */
function isInside(node: string, figure: string): boolean {
  return figure === `${node} inside`;
}

function expectInFrame(diagram: Diagram): void {
  const parts = [...diagram.nodes, ...diagram.edges];
  const boxes = [...diagram.nodes.map(circle), ...parts.flatMap((p) => p.figures.map(figureBox))];
  for (const { x, y, width, height } of boxes) {
    expect(x - width / 2).toBeGreaterThanOrEqual(0);
    expect(y - height / 2).toBeGreaterThanOrEqual(0);
    expect(x + width / 2).toBeLessThanOrEqual(diagram.width);
    expect(y + height / 2).toBeLessThanOrEqual(diagram.height);
  }
}

function at(diagram: Diagram, id: string): DiagramNode {
  const node = diagram.nodes.find((each) => each.id === id);
  if (!node) throw new Error(`no node ${id}`);
  return node;
}

describe("a network's picture", () => {
  it.each([
    [[3, 2, 1], "-0.0087"],
    [[2, 2, 2], "0.593269992"],
    [[2, 4, 4, 1], "0.12"],
  ])("of %j units keeps every figure clear of every other", (units, figure) => {
    expect(collisions(draw(networkGraph(units), figure))).toEqual([]);
  });

  it("stands layer by layer from left to right, the loss last, its target below it", () => {
    const diagram = draw(networkGraph([3, 2, 1]));
    const columns = ["0.1", "1.1", "2.1", "E"].map((id) => at(diagram, id).x);
    expect(columns).toEqual(columns.toSorted((a, b) => a - b));
    expect(new Set(columns).size).toBe(4);
    expect(at(diagram, "0.1").x).toBe(at(diagram, "0.3").x);
    expect(at(diagram, "t1").x).toBe(at(diagram, "E").x);
    expect(at(diagram, "t1").y).toBeGreaterThan(at(diagram, "E").y);
  });

  it("keeps the units of a layer in order, within the frame, for any network", () => {
    const layers = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(layers, (units) => {
        const diagram = draw(networkGraph(units), "-0.123");
        expectInFrame(diagram);
        units.forEach((count, layer) => {
          const rows = Array.from(
            { length: count },
            (_, unit) => at(diagram, `${layer}.${unit + 1}`).y,
          );
          expect(rows).toEqual(rows.toSorted((a, b) => a - b));
        });
      }),
      { numRuns: 30 },
    );
  });

  it("writes the weight on its wire", () => {
    const diagram = draw(networkGraph([3, 2, 1]), "0.2");
    for (const edge of diagram.edges) {
      const weight = edge.figures.find((figure) => figure.role === "weight");
      if (!weight) continue;
      const [from, to] = [at(diagram, edge.from), at(diagram, edge.to)];
      const start = from.x + from.width / 2;
      const share = (weight.x - start) / (to.x - to.width / 2 - start);
      expect(weight.y).toBeCloseTo(from.y + share * (to.y - from.y), 0);
    }
  });

  it("has each weight's gradient below it, and marks what only passes as flowing back (Mazur)", () => {
    const { diagram } = builtIn("mazur");
    const w5 = diagram.edges.find(({ id }) => id === "wire.2.1.1");
    expect(w5?.figures.map(({ role, slot }) => [role, slot.figure])).toEqual([
      ["weight", "0.4"],
      ["weight-gradient", "0.082167041"],
      ["share", "0.055399425"],
      ["new-weight", "0.35891648"],
    ]);
    const rows = w5?.figures.map(({ y }) => y) ?? [];
    expect(rows).toEqual(rows.toSorted((a, b) => a - b));
    const marked = w5?.figures.flatMap(({ caption }) => (caption ? afterCaption(caption) : []));
    expect(marked).toEqual(["\u00a0"]);
    expect(collisions(diagram)).toEqual([]);
    expectInFrame(diagram);
  });

  it("leaves weights to the ledger where there are too many to read", () => {
    expect(draw(networkGraph([20, 20, 1])).edges.flatMap((edge) => edge.figures)).toEqual([]);
  });
});

describe("a program's picture", () => {
  const xyz = programGraph([
    ["x", "q"],
    ["y", "q"],
    ["q", "f"],
    ["z", "f"],
  ]);

  it("puts the inputs on the left, in order, and every gate right of what feeds it", () => {
    const diagram = draw(xyz, "-4");
    expect(new Set(["x", "y", "z"].map((id) => at(diagram, id).x)).size).toBe(1);
    const rows = ["x", "y", "z"].map((id) => at(diagram, id).y);
    expect(rows).toEqual(rows.toSorted((a, b) => a - b));
    for (const edge of diagram.edges)
      expect(at(diagram, edge.to).x).toBeGreaterThan(at(diagram, edge.from).x);
  });

  it("keeps nodes apart and within the frame, for any program", () => {
    const size = fc.integer({ min: 2, max: 14 });
    const program = size.chain((gates) =>
      fc.tuple(
        ...Array.from({ length: gates }, (_, gate) =>
          fc.uniqueArray(fc.integer({ min: 0, max: gate }), { minLength: 1, maxLength: 3 }),
        ),
      ),
    );
    fc.assert(
      fc.property(program, (sources) => {
        const wires = sources.flatMap((from, gate) =>
          from.map((source) => [`n${source}`, `n${gate + 1}`] as const),
        );
        const diagram = draw(programGraph(wires), "0.37");
        expectInFrame(diagram);
        const boxes = diagram.nodes.map(circle);
        boxes.forEach((box, index) => {
          for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(0);
        });
      }),
      { numRuns: 40 },
    );
  });

  it("is plain data that survives being written into a page", () => {
    const diagram = draw(xyz, "-4");
    expect(JSON.parse(JSON.stringify(diagram))).toEqual(diagram);
  });
});
