import { describe, expect, it } from "vitest";
import { applyChange } from "#lib/document/change.ts";
import { readDocument } from "#lib/document/read.ts";
import { solve } from "#lib/document/solve.ts";
import { findExample } from "#lib/examples/registry.ts";
import { changeTrouble, copiedFormula, reasonsFor, workOutChange } from "#lib/views/workbench.ts";

function original(name: string) {
  const example = findExample(name);
  if (!example) throw new Error(`no example ${name}`);
  return solve(readDocument(example.variants[0].document));
}

function errorOf(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error("nothing went wrong");
}

describe("workOut", () => {
  it("works (x + y)z out at x = 5: q = 5 + 5 = 10, f = 10 · (−4) = −40", () => {
    const before = original("xyz");
    const change = { kind: "value", quantity: "x", value: 5 } as const;
    const worked = workOutChange(applyChange(before.document, change), before);
    expect(worked.changed.get("x")).toMatchObject({ before: "-2", after: "5", direction: "up" });
    expect(worked.changed.get("q")).toMatchObject({ before: "3", after: "10", direction: "up" });
    expect(worked.changed.get("f")).toMatchObject({
      before: "-12",
      after: "-40",
      direction: "down",
    });
    expect(worked.changed.has("y")).toBe(false);
    expect(worked.narration.steps).toHaveLength(before.trace.steps.length);
    expect(worked.differs).toHaveLength(1);
  });

  it("marks nothing where nothing is changed, and keeps the notation that is shown", () => {
    const { document } = original("mazur");
    const before = solve(document, { notation: "cs231n" });
    const worked = workOutChange(document, before);
    expect(worked.changed.size).toBe(0);
    expect(worked.differs).toEqual([]);
    expect(worked.narration.notation).toBe("cs231n");
  });
});

describe("changeTrouble", () => {
  it("says in words where a calculation stops, and which value is refused", () => {
    const before = original("xyz");
    const changed = (value: number) => () =>
      workOutChange(applyChange(before.document, { kind: "value", quantity: "x", value }), before);
    expect(changeTrouble(errorOf(changed(1e308 * 1.7)))).toMatch(
      /^This can’t be worked out: step 2, f: .*overflow.*\.$/,
    );
    expect(changeTrouble(errorOf(changed(NaN)))).toMatch(/^This can’t be worked out: inputs\.x: /);
  });

  it("leaves other errors to whoever looks for them", () => {
    expect(changeTrouble(new Error("internal: something"))).toBeNull();
  });
});

describe("copiedFormula", () => {
  it("is text, LaTeX and MathML of one step", () => {
    const copied = copiedFormula(original("xyz"), "q");
    expect(copied.text).toBe("q = x + y = -2 + 5 = 3");
    expect(copied.latex).toContain("x + y");
    expect(copied.mathml).toMatch(/<math[^>]*display="block"/);
  });
});

describe("reasonsFor", () => {
  it("names the next gradient where a step has nothing to check, and the last one at the end", () => {
    const before = original("xyz");
    const [, , seed, share] = before.trace.steps;
    const first = before.trace.steps[0];
    if (!first || !seed || !share) throw new Error("(x + y)z has seven steps");
    const reasons = reasonsFor(before, first.id);
    expect(reasons.check).toBeNull();
    // step 3 is ∂f/∂f, which nobody can measure
    expect(reasons.checkable).toBe(4);
    expect(reasonsFor(before, share.id)).toMatchObject({
      checkable: null,
      check: { agrees: true },
    });
  });
});
