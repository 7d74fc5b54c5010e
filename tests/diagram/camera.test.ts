import { describe, expect, it } from "vitest";
import { cameraOn, litBox } from "#lib/diagram/camera.ts";
import { builtIn, stepOf } from "./built-in.ts";

const picture = { width: 800, height: 400 };

describe("the camera", () => {
  it("fills the frame with what it is on", () => {
    const box = { x: 300, y: 100, width: 200, height: 100 };
    expect(cameraOn(box, picture, { width: 400, height: 400 }, 9)).toEqual({
      scale: 2,
      x: -600,
      // in the middle: 200 above and below the box's middle at 150
      y: -100,
    });
  });

  it("enlarges no further than asked, and shows more of the picture instead", () => {
    const box = { x: 300, y: 100, width: 10, height: 10 };
    expect(cameraOn(box, picture, { width: 400, height: 400 }, 2).scale).toBe(2);
  });

  it("shows no empty room beyond an edge while there is picture beyond the other", () => {
    const box = { x: 0, y: 0, width: 100, height: 100 };
    const { x, y } = cameraOn(box, picture, { width: 400, height: 200 }, 2);
    expect([x, y]).toEqual([0, 0]);
  });

  it("puts a picture that fits into the middle", () => {
    const whole = { x: 0, y: 0, ...picture };
    expect(cameraOn(whole, picture, { width: 1000, height: 400 }, 1)).toEqual({
      scale: 1,
      x: 100,
      y: 0,
    });
  });
});

describe("what the camera is on", () => {
  it("holds the unit of a step and what it reads", () => {
    const drawn = builtIn("han-kamber");
    const { diagram, solution } = drawn;
    const [first] = solution.trace.steps;
    const box = litBox(diagram, stepOf(drawn, first?.id ?? ""));
    const inside = diagram.nodes.filter(
      ({ x, y }) => x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height,
    );
    // unit 4 reads the three inputs; unit 6 is not in it
    expect(inside.length).toBeGreaterThanOrEqual(4);
    expect(box.width).toBeLessThan(diagram.width * 0.75);
  });

  it("needs more room for figures that grow", () => {
    const drawn = builtIn("mazur");
    const step = stepOf(drawn, drawn.solution.trace.steps[4]?.id ?? "");
    const plain = litBox(drawn.diagram, step);
    expect(litBox(drawn.diagram, step, () => 2).height).toBeGreaterThan(plain.height);
  });
});
