import { describe, expect, it } from "vitest";
import { glideBetween } from "#lib/diagram/glide.ts";
import { drawnProgram } from "./built-in.ts";
import { draw, networkGraph } from "./pictures.ts";

const inputs = { x: 2, w: -1 };

describe("glideBetween", () => {
  const closed = drawnProgram("z = w * x\nf = 1 / z", inputs).diagram;
  const opened = drawnProgram(
    "z = w * x\na = -z\nb = exp(a)\nc = b + 1\nf = 1 / c",
    inputs,
  ).diagram;

  it("lets what was there come from its old place", () => {
    const { nodes } = glideBetween(closed, opened);
    for (const { id, x, y } of closed.nodes) expect(nodes.get(id)).toEqual({ x, y, grows: false });
  });

  it("lets the parts of an opened gate grow out of it", () => {
    const gate = closed.nodes.find(({ id }) => id === "f");
    const { nodes } = glideBetween(closed, opened);
    for (const part of ["a", "b", "c"])
      expect(nodes.get(part)).toEqual({ x: gate?.x, y: gate?.y, grows: true });
  });

  it("lets the parts of a gate that is closed go back into it", () => {
    const gate = closed.nodes.find(({ id }) => id === "f");
    const { goneNodes, goneWires } = glideBetween(opened, closed);
    expect([...goneNodes.keys()].toSorted()).toEqual(["a", "b", "c"]);
    for (const into of goneNodes.values()) expect(into).toMatchObject({ x: gate?.x, y: gate?.y });
    const left = opened.edges.filter(({ id }) => !goneWires.has(id));
    expect(left.every(({ from, to }) => from !== "a" && to !== "c")).toBe(true);
    expect(glideBetween(closed, closed)).toMatchObject({
      goneNodes: new Map(),
      goneWires: new Set(),
    });
  });

  it("lets what follows on the last old node grow out of that", () => {
    const longer = drawnProgram("z = w * x\nf = 1 / z\ng = f + 1", inputs).diagram;
    const gate = closed.nodes.find(({ id }) => id === "f");
    expect(glideBetween(closed, longer).nodes.get("g")).toMatchObject({ x: gate?.x, grows: true });
  });

  it("has no origin for what has nothing to do with the old picture", () => {
    const other = draw(networkGraph([2, 1]));
    expect([...glideBetween(closed, other).nodes.values()].every((origin) => !origin)).toBe(true);
  });

  it("knows which wires run as before, and where their figures stood", () => {
    const narrow = draw(networkGraph([2, 2, 1]), "0.2");
    const wide = draw(networkGraph([2, 2, 1]), "0.593269992");
    expect(glideBetween(narrow, narrow).kept.size).toBe(narrow.edges.length);
    const { kept, labels } = glideBetween(narrow, wide);
    expect(kept.size).toBeLessThan(narrow.edges.length);
    const [figure] = narrow.edges[0]?.figures ?? [];
    expect(labels.get(narrow.edges[0]?.id ?? "")).toEqual({ x: figure?.x, y: figure?.y });
  });
});
