import { describe, expect, it } from "vitest";
import { applyChange, type Change } from "#lib/document/change.ts";
import { differences, originalIfSame } from "#lib/document/differences.ts";
import { builtIn } from "../sources/built-in.ts";

const mazur = builtIn("mazur", "printed");

function after(...changes: readonly Change[]) {
  return changes.reduce(applyChange, mazur);
}

describe("differences", () => {
  it("finds none in the original", () => {
    expect(differences(mazur, mazur)).toEqual([]);
    expect(differences(mazur, { ...mazur })).toEqual([]);
  });

  it("names quantities and fields, with both values", () => {
    const changed = after(
      { kind: "update-order", order: "output-first" },
      { kind: "value", quantity: "w.2.1.2", value: 0.5 },
      { kind: "value", quantity: "b.1", value: 0 },
    );
    expect(differences(mazur, changed)).toEqual([
      { quantity: "b.1", path: "layers[1].biases", before: 0.35, after: 0 },
      { quantity: "w.2.1.2", path: "layers[2].weights[0][1]", before: 0.45, after: 0.5 },
      {
        quantity: null,
        path: "training.updateOrder",
        before: "simultaneous",
        after: "output-first",
      },
    ]);
  });

  it("takes an optimiser with other settings as one difference", () => {
    const changed = after({ kind: "optimizer", name: "momentum" });
    expect(differences(mazur, changed).map(({ path }) => path)).toEqual(["training.optimizer"]);
  });
});

describe("originalIfSame", () => {
  it("brings the printed figures back with the last number", () => {
    const away = after({ kind: "value", quantity: "x.1", value: 1 });
    expect(originalIfSame(mazur, away)).toBe(away);
    const back = applyChange(away, { kind: "value", quantity: "x.1", value: 0.05 });
    expect(back.printed).toEqual([]);
    expect(originalIfSame(mazur, back)).toBe(mazur);
  });
});
