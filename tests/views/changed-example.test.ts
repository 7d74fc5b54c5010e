import { flushSync } from "svelte";
import { describe, expect, it } from "vitest";
import { drawDiagram } from "#lib/diagram/draw-diagram.ts";
import { legendOf } from "#lib/diagram/legend-of.ts";
import { changeableQuantities } from "#lib/document/change.ts";
import { linkInNotation } from "#lib/document/link-hash.ts";
import { solve } from "#lib/document/solve.ts";
import { gateSwitches } from "#lib/explanations/change-switches.ts";
import { foldSteps } from "#lib/explanations/fold.ts";
import { narrate } from "#lib/explanations/narrate.ts";
import { ChangedExample } from "#lib/views/changed-example.svelte.ts";
import { builtIn } from "../sources/built-in.ts";

function opened(name: string, variant: string): ChangedExample {
  const document = builtIn(name, variant);
  const solution = solve(document);
  return new ChangedExample({
    document,
    builtIn: `${name}/${variant}`,
    notation: solution.notation,
    update: 1,
    narration: narrate(solution),
    diagram: drawDiagram(solution.graph, legendOf(solution)),
    folds: foldSteps(solution),
    changeable: changeableQuantities(document),
    gates: gateSwitches(document),
    live: false,
  });
}

const value = (quantity: string, to: number) =>
  ({ kind: "value", quantity, value: to, update: 1 }) as const;

/** f = (x + y)z of the built-in example, as it is shown. */
function figureOf(example: ChangedExample, quantity: string): string | undefined {
  flushSync();
  return example.narration.steps.find(({ id }) => id === quantity)?.result;
}

describe("an example that is changed", () => {
  it("is what the page brings along until something is changed", () => {
    const example = opened("xyz", "exact");
    expect(example.bench).toBeNull();
    expect([example.isChanged, example.live, example.needsLink]).toEqual([false, false, false]);
    expect(figureOf(example, "f")).toBe("-12");
  });

  it("is worked out anew, marked, and said in words: (5 + 5) · (−4) = −40", async () => {
    const example = opened("xyz", "exact");
    await example.change(value("x", 5), false);
    expect(figureOf(example, "f")).toBe("-40");
    expect(example.changed.get("f")).toMatchObject({ before: "-12", direction: "down" });
    expect(example.differs).toHaveLength(1);
    expect([example.isChanged, example.live, example.canUndo]).toEqual([true, true, true]);
  });

  it("goes back step by step, forward again, and to the original at once", async () => {
    const example = opened("xyz", "exact");
    await example.change(value("x", 5), false);
    await example.change(value("z", 1), false);
    expect(figureOf(example, "f")).toBe("10");
    await example.undo();
    expect(figureOf(example, "f")).toBe("-40");
    await example.redo();
    expect(figureOf(example, "f")).toBe("10");
    await example.backToOriginal();
    expect(figureOf(example, "f")).toBe("-12");
    expect([example.isChanged, example.live, example.canUndo]).toEqual([false, true, true]);
    await example.undo();
    expect(figureOf(example, "f")).toBe("10");
  });

  it("takes a drag back as one change", async () => {
    const example = opened("xyz", "exact");
    await example.change(value("x", -1), false);
    await example.change(value("x", 0), true);
    await example.change(value("x", 1), true);
    await example.undo();
    expect(example.isChanged).toBe(false);
  });

  it("has nothing to take back after a drag that ends where it began", async () => {
    const example = opened("xyz", "exact");
    await example.change(value("z", 7), false);
    await example.change(value("x", -1), false);
    await example.change(value("x", -2), true);
    await example.undo();
    expect(example.isChanged).toBe(false);
  });

  it("opens a gate and closes it again", async () => {
    const example = opened("sigmoid-gate", "printed");
    const [gate] = example.gates;
    const other = gate?.options.find(({ current }) => !current);
    if (!other) throw new Error("σ can be opened or closed");
    const before = example.diagram.nodes.length;
    await example.change(other.change, false);
    expect(example.diagram.nodes.length).not.toBe(before);
    expect(example.gates[0]?.options.find(({ current }) => current)?.label).toBe(other.label);
    expect([...example.changed.keys()]).toEqual([]);
  });

  it("is the original again when the change is changed back, with what the source prints", async () => {
    const example = opened("xyz", "exact");
    await example.change(value("x", 5), false);
    await example.change(value("x", -2), false);
    expect(example.isChanged).toBe(false);
    expect(example.document.printed.length).toBeGreaterThan(0);
  });

  it("keeps the last good state where a change can't be worked out, and says why", async () => {
    const example = opened("rational", "exact");
    const before = example.narration;
    await example.change(value("x", 1e200), false);
    expect(example.trouble?.words).toMatch(/^This can’t be worked out: /);
    expect(example.narration).toBe(before);
    await example.change(value("x", 2), false);
    expect(example.trouble).toBeNull();
  });

  it("comes back from its own link, changes and notation too", async () => {
    const example = opened("mazur", "printed");
    await example.change(value("w.2.1.1", 0.45), false);
    await example.change({ kind: "update-order", order: "output-first" }, false);
    const again = opened("mazur", "printed");
    const state = await again.open(linkInNotation(await example.link(12), "cs231n"));
    expect(state.step).toBe(12);
    expect(again.document).toEqual(example.document);
    expect(again.notation).toBe("cs231n");
    expect(again.narration.notation).toBe("cs231n");
    expect([...again.changed.keys()]).toContain("w.2.1.1");
  });

  it("shows the original, and says why, where a link can't be opened", async () => {
    const example = opened("xyz", "exact");
    await expect(example.open("#v=1&of=xyz/exact&data=!&step=1")).rejects.toThrow(/damaged/);
    await expect(example.open("#v=1&of=mazur/printed&step=1")).rejects.toThrow(/isn’t here/);
    expect(example.isChanged).toBe(false);
    expect(figureOf(example, "f")).toBe("-12");
  });
});
