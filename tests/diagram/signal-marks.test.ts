import { describe, expect, it } from "vitest";
import { signalMarks } from "#lib/diagram/signal-marks.ts";
import { builtIn, drawnProgram } from "./built-in.ts";

describe("signalMarks", () => {
  it("puts a bar on the wire of a losing input, next to its gate", () => {
    const { diagram } = drawnProgram("m = max(x, y)\nf = m * z", { x: 2, y: -1, z: 3 });
    const [mark, ...more] = signalMarks(diagram);
    expect(more).toEqual([]);
    expect(mark).toMatchObject({ remark: "stopped", slot: { quantity: "df/dy" } });
    const gate = diagram.nodes.find(({ id }) => id === "m");
    const gap = (gate?.x ?? NaN) - (gate?.width ?? NaN) / 2 - (mark?.x ?? NaN);
    expect(gap).toBeGreaterThan(5);
    expect(gap).toBeLessThan(14);
  });

  it("bars a share of a gradient too", () => {
    const { diagram } = drawnProgram("a = relu(x)\nf = a + x", { x: -2 });
    expect(signalMarks(diagram).map(({ slot }) => slot.quantity)).toEqual(["df/dx|a"]);
  });

  it("marks a saturated gate", () => {
    const { diagram } = drawnProgram("f = tanh(x)", { x: 12 });
    expect(signalMarks(diagram).filter(({ remark }) => remark === "saturated")).toMatchObject([
      { slot: { quantity: "f" } },
    ]);
  });

  it.each(["mazur", "han-kamber", "xyz"])("has nothing to mark in %s", (name) => {
    expect(signalMarks(builtIn(name).diagram)).toEqual([]);
  });
});
