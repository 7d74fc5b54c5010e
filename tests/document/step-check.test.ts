import { describe, expect, it } from "vitest";
import { readDocument } from "#lib/document/read.ts";
import { solve } from "#lib/document/solve.ts";
import type { Solution } from "#lib/document/solution.ts";
import { checkStep } from "#lib/document/step-check.ts";
import { examples, findExample } from "#lib/examples/registry.ts";
import { notationNames } from "#lib/notation/notation.ts";

function solved(name: string, notation?: (typeof notationNames)[number]): Solution {
  const document = findExample(name)?.variants[0].document;
  return solve(readDocument(document), notation ? { notation } : {});
}

describe("the check of a step", () => {
  it("finds each derivative of each example confirmed, in every notation", () => {
    let checked = 0;
    for (const { name } of examples)
      for (const notation of notationNames) {
        const solution = solved(name, notation);
        for (const { id } of solution.trace.steps) {
          const check = checkStep(solution, id);
          if (!check) continue;
          checked += 1;
          expect(check.difference, `${name} ${notation} ${id}`).toBeLessThan(1e-8);
        }
      }
    expect(checked).toBeGreaterThan(200);
  });

  it("moves an intermediate value in the place of its definition (CS231n’s f = (x + y)z)", () => {
    const check = checkStep(solved("xyz"), "df/dq");
    expect(check).toMatchObject({ of: "f", by: "q", x: 3, sign: 1, analytic: -4 });
    // f = qz with z = −4
    expect(check?.upper).toBe((3 + (check?.h ?? 0)) * -4);
    expect(check?.lower).toBe((3 - (check?.h ?? 0)) * -4);
  });

  it("carries the sign of Han & Kamber’s error, at full precision", () => {
    const check = checkStep(solved("han-kamber"), "err.2.1");
    expect(check).toMatchObject({ of: "E", by: "net.2.1", sign: -1 });
    const o = 1 / (1 + Math.exp(-(check?.x ?? NaN)));
    expect(check?.analytic).toBeCloseTo(o * (1 - o) * (1 - o), 15);
    expect(check?.quotient).toBeCloseTo(check?.analytic ?? NaN, 9);
  });

  it("moves a share along its own wire alone", () => {
    const solution = solved("rational");
    const shares = ["df/dx|num", "df/dx|sigx", "df/dx|xpy"];
    const sum = shares.reduce((total, id) => total + (checkStep(solution, id)?.quotient ?? NaN), 0);
    expect(sum).toBeCloseTo(checkStep(solution, "df/dx")?.quotient ?? NaN, 7);
  });

  it("shows that a weight updated too early gives no derivative", () => {
    const document = readDocument(findExample("mazur")?.variants[0].document);
    if (document.kind !== "network") throw new Error("not a network");
    const training = { ...document.training, updateOrder: "output-first" as const };
    const solution = solve({ ...document, training });
    expect(checkStep(solution, "err.2.1")?.difference).toBeLessThan(1e-8);
    expect(checkStep(solution, "err.1.1")?.difference).toBeGreaterThan(1e-5);
  });

  it("has nothing to check where a step is no derivative", () => {
    const solution = solved("mazur");
    expect(checkStep(solution, "net.1.1")).toBeNull();
    expect(checkStep(solution, "w.1.1.1+")).toBeNull();
    expect(checkStep(solution, "no such step")).toBeNull();
    expect(checkStep(solved("xyz"), "df/df")).toBeNull();
  });

  it("has nothing to check at the edge of a domain", () => {
    const document = { chalkgrad: 1, kind: "expression", program: "log(x)", inputs: { x: 1e-7 } };
    const solution = solve(readDocument(document));
    const step = solution.trace.steps.at(-1);
    expect(checkStep(solution, step?.id ?? "")).toBeNull();
  });
});
