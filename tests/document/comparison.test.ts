import { describe, expect, it } from "vitest";
import { applyChange, type Change } from "#lib/document/change.ts";
import { compareSolutions } from "#lib/document/comparison.ts";
import type { Document } from "#lib/document/schema.ts";
import { solve } from "#lib/document/solve.ts";
import { builtIn, idOf } from "../sources/built-in.ts";

const mazur = builtIn("mazur", "printed");
const xyz = builtIn("xyz", "exact");

function comparison(document: Document, change: Change) {
  const [original, changed] = [solve(document), solve(applyChange(document, change))];
  return { ...compareSolutions(original, changed), original };
}

describe("compareSolutions", () => {
  it("finds nothing where nothing differs", () => {
    const { figures, added, removed, redefined } = compareSolutions(solve(mazur), solve(mazur));
    expect(figures.size + added.length + removed.length + redefined.length).toBe(0);
  });

  it("finds what depends on a changed number, and nothing else", () => {
    const { figures } = comparison(xyz, { kind: "value", quantity: "z", value: -3 });
    expect(figures.get("z")).toEqual({ before: "-4", after: "-3", direction: "up" });
    expect(figures.get("f")).toEqual({ before: "-12", after: "-9", direction: "up" });
    // ∂f/∂z = q does not depend on z
    const changed = [...figures.values()].map(({ before, after }) => `${before} → ${after}`);
    expect(changed.filter((each) => each.startsWith("3 "))).toEqual([]);
    expect(figures.has("q")).toBe(false);
  });

  it("shows what the order of updates changes: the hidden layer, and only it", () => {
    const { figures, original, redefined, added, removed } = comparison(mazur, {
      kind: "update-order",
      order: "output-first",
    });
    expect(figures.has(idOf(original, "w1+"))).toBe(true);
    for (const name of ["w5+", "w8+", "out_o1", "E_total", "delta_o1"])
      expect(figures.has(idOf(original, name)), name).toBe(false);
    expect([...added, ...removed]).toEqual([]);
    expect(redefined).toContain(idOf(original, "dE_o1/dout_h1"));
  });

  it("tells a figure written with other digits from a changed one", () => {
    const { figures, original } = comparison(mazur, { kind: "rounding", rounding: null });
    expect(figures.get(idOf(original, "out_h1"))).toEqual({
      before: "0.593269992",
      after: "0.5932699921",
      direction: "same",
    });
  });

  it("lists the steps that come and go", () => {
    const trained = comparison(mazur, { kind: "train-biases", trained: true });
    expect(trained.added).toContain("b.1+");
    expect(trained.removed).toEqual([]);
    const opened = comparison(builtIn("rational", "exact"), {
      kind: "group",
      gate: "sigmoid",
      whole: false,
    });
    expect(opened.added.length).toBeGreaterThan(0);
    expect(opened.figures.size).toBe(0);
  });
});
