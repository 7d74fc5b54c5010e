import { describe, expect, it } from "vitest";
import { drawnApart } from "#lib/diagram/apart.ts";
import { aroundFigure, litParts, overlap } from "#lib/diagram/camera.ts";
import type { Diagram } from "#lib/diagram/diagram.ts";
import type { LitStep } from "#lib/diagram/lit.ts";
import { builtIn } from "./built-in.ts";

const { diagram, solution } = builtIn("mazur");
const { steps } = solution.trace;
const GROWN = 1.45;
const grown = (): number => GROWN;

/** Pairs of figures of a step of which one hides some of the other. */
function hidden(picture: Diagram, step: LitStep): number {
  const boxes = litParts(picture, step).figures.map((figure) => aroundFigure(figure, GROWN));
  return boxes.flatMap((box, index) =>
    boxes.slice(index + 1).filter((other) => overlap(box, other)),
  ).length;
}

const crowded = steps.filter((step) => hidden(diagram, step) > 0);

describe("a picture drawn apart for a step", () => {
  it("has none of the step's figures hidden by another one", () => {
    expect(crowded.length).toBeGreaterThan(8);
    // what stands in and above nodes has its place there
    const onWires = crowded.filter((step) => step.phase !== "forward");
    expect(onWires.map((step) => hidden(drawnApart(diagram, step, grown), step))).toEqual(
      onWires.map(() => 0),
    );
  });

  it("has every figure, and those of other steps where they were", () => {
    for (const step of crowded) {
      const lit = litParts(diagram, step).figures;
      const picture = drawnApart(diagram, step, grown);
      const all = (of: Diagram) => [...of.nodes, ...of.edges].flatMap(({ figures }) => figures);
      expect(all(picture).map(({ slot }) => slot)).toEqual(all(diagram).map(({ slot }) => slot));
      const others = all(diagram).filter((figure) => !lit.includes(figure));
      expect(all(picture)).toEqual(expect.arrayContaining(others));
    }
  });

  it("is the picture itself where there is room", () => {
    for (const step of steps) expect(drawnApart(diagram, step, () => 1)).toBe(diagram);
  });
});
