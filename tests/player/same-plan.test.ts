import { describe, expect, it } from "vitest";
import type { Document } from "#lib/document/schema.ts";
import { readDocument } from "#lib/document/read.ts";
import { solve } from "#lib/document/solve.ts";
import { findExample } from "#lib/examples/registry.ts";
import { narrate } from "#lib/explanations/narrate.ts";
import { samePlan } from "#lib/player/same-plan.ts";

/** Steps in short: `f:q` computes q in the forward pass. */
const phases = { f: "forward", l: "loss", b: "backward", u: "update" } as const;

function steps(text: string): { id: string; phase: (typeof phases)[keyof typeof phases] }[] {
  return text.split(" ").map((step) => {
    const [phase, id = ""] = step.split(":");
    if (phase !== "f" && phase !== "l" && phase !== "b" && phase !== "u") throw new Error(step);
    return { id, phase: phases[phase] };
  });
}

const before = steps("f:net f:out l:E b:dE b:err u:w u:v");

describe("the plan of an example that has been changed", () => {
  it("stops at the same quantities, whatever their numbers are", () => {
    expect(samePlan(before, steps("f:out l:E b:err b:dE u:w u:v"), [2, 4, 6])).toEqual([1, 4, 5]);
  });

  it("stays every step where it was every step", () => {
    expect(samePlan(before, steps("f:net f:out"), null)).toBeNull();
  });

  it("takes a new step along with the one that it leads up to", () => {
    const after = steps("f:net f:out l:E b:dE b:err u:mw u:w u:mv u:v");
    expect(samePlan(before, after, [1, 2, 6])).toEqual([1, 2, 6, 7]);
  });

  it("stops at a new last step, unless its whole phase is left out", () => {
    const after = steps("f:net f:out f:more l:E b:dE b:err u:w u:v u:bias");
    expect(samePlan(before, after, [3, 4, 6])).toEqual([4, 5, 7, 9]);
  });

  it("stops at a phase that there was not", () => {
    expect(samePlan(steps("f:q f:f"), steps("f:q f:f b:dq"), [2])).toEqual([2, 3]);
  });

  it("is every step where nothing that it stops at is left, or all that it left out is gone", () => {
    expect(samePlan(before, steps("f:net f:out"), [6])).toBeNull();
    expect(samePlan(before, steps("f:net f:out"), [1, 2])).toBeNull();
  });

  it("comes back with the steps that come back", () => {
    const adam = steps("f:net f:out l:E b:dE b:err u:mw u:w u:mv u:v");
    const plan = [2, 3, 5, 7];
    expect(samePlan(adam, before, samePlan(before, adam, plan))).toEqual(plan);
  });

  it("still passes the forward pass and tells one weight when momentum adds steps", () => {
    const told = (document: Document) => narrate(solve(document)).steps;
    const original = readDocument(findExample("mazur")?.variants[0].document);
    if (original.kind !== "network") throw new Error("not a network");
    const optimizer = { name: "momentum", learningRate: 0.5, momentum: 0.9 } as const;
    const steps = told(original);
    const others = told({ ...original, training: { ...original.training, optimizer } });
    expect(others.length).toBeGreaterThan(steps.length);
    // all but the forward pass, and of the updates the first
    const update = steps.find(({ phase }) => phase === "update")?.number ?? 0;
    const plan = steps.map(({ number }) => number).filter((n) => n > 8 && n <= update);
    const now = new Set(samePlan(steps, others, plan));
    const kept = others.filter(({ number }) => now.has(number));
    expect(kept.some(({ phase }) => phase === "forward")).toBe(false);
    const first = steps[update - 1]?.id;
    expect(kept.filter(({ phase }) => phase === "update").at(-1)?.id).toBe(first);
    expect(kept.filter(({ phase }) => phase === "update").length).toBeGreaterThan(1);
  });
});
