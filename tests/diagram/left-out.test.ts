import { describe, expect, it } from "vitest";
import { around, aroundFigure, cameraOn, litParts, type Box } from "#lib/diagram/camera.ts";
import { leftOut } from "#lib/diagram/left-out.ts";
import { isAbsent } from "#lib/diagram/slot-state.ts";
import { examples } from "#lib/examples/registry.ts";
import { builtIn } from "./built-in.ts";

/** How far two boxes lie in each other. */
function depth(one: Box, other: Box): number {
  return Math.min(
    Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x),
    Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y),
  );
}

describe("what a hall's picture leaves out", () => {
  it.each(examples.map(({ name }) => name))(
    "is nothing that a step works with, and whatever it would hide: %s",
    (name) => {
      const { diagram, solution } = builtIn(name);
      for (const [index, step] of solution.trace.steps.entries()) {
        const now = { ...step, position: index + 1, reached: index + 1 };
        const lit = litParts(diagram, step).figures;
        const grown = (): number => 1.5;
        const frame = { width: 700, height: 300 };
        const camera = cameraOn({ x: 0, y: 0, ...diagram }, diagram, frame, 1);
        const { figures: left } = leftOut(diagram, now, { camera, frame, grown });
        expect(lit.filter((figure) => left.has(figure))).toEqual([]);

        const shown = [...diagram.nodes, ...diagram.edges]
          .flatMap(({ figures }) => figures)
          .filter((figure) => !left.has(figure) && !isAbsent(figure, now) && !lit.includes(figure));
        for (const figure of shown)
          for (const other of lit)
            expect(depth(aroundFigure(figure, 1.5), aroundFigure(other, 1.5))).toBeLessThanOrEqual(
              3,
            );
      }
    },
  );

  it("is a figure that would grow out of its node", () => {
    const { diagram, solution } = builtIn("mazur");
    const step = solution.trace.steps.at(-1);
    if (!step) throw new Error("no step");
    const now = { ...step, position: 99, reached: 99 };
    const inside = diagram.nodes.flatMap(({ figures, width }) =>
      figures.filter(({ role }) => role === "inside").map((figure) => ({ figure, width })),
    );
    expect(inside.length).toBeGreaterThan(4);
    for (const size of [1, 1.5, 1.8]) {
      const { figures: left } = leftOut(diagram, now, {
        camera: { scale: 1, x: 0, y: 0 },
        frame: diagram,
        grown: () => size,
      });
      const grownOut = inside.filter(({ figure, width }) => figure.width * size > width);
      expect(grownOut.filter(({ figure }) => !left.has(figure))).toEqual([]);
      expect(grownOut.length > 0).toBe(size > 1);
    }
  });

  it("is what the edge of the frame cuts: figures, and labels of nodes", () => {
    const { diagram, solution } = builtIn("mazur");
    const [first] = solution.trace.steps;
    if (!first) throw new Error("no step");
    const now = { ...first, position: 1, reached: 1 };
    const grown = (): number => 1;
    // the left half of the picture
    const frame = { width: diagram.width / 2, height: diagram.height };
    const { figures, labels } = leftOut(diagram, now, {
      camera: { scale: 1, x: 0, y: 0 },
      frame,
      grown,
    });
    for (const node of diagram.nodes) {
      const { x } = around(node);
      if (x > frame.width) expect(labels).toContain(node.id);
      if (x + node.width < frame.width - 10 && x > 10) expect(labels).not.toContain(node.id);
      for (const figure of node.figures) {
        const box = aroundFigure(figure, 1);
        if (!isAbsent(figure, now) && box.x + box.width > frame.width)
          expect(figures).toContain(figure);
      }
    }
  });
});
