import { describe, expect, test } from "vitest";
import { figureOf, solved, toPrintedDigits, valueOf } from "./built-in.ts";
import sources from "./sources.json" with { type: "json" };

describe("f = (x + y)·z", () => {
  test.each(["printed", "exact"])("%s", (variant) => {
    const solution = solved("xyz", variant);
    for (const [name, value] of Object.entries(sources.xyz.printed))
      expect(figureOf(solution, name), name).toBe(value);
  });
});

/** Our names for what the slides write beside the wires. */
const sigmoidGateNames = {
  "w0*x0": "p0",
  "w1*x1": "p1",
  sum: "s",
  "sum+w2": "z",
  negated: "v1",
  exp: "v2",
  "plus one": "v3",
  f: "f",
  "d plus one": "df/dv3",
  "d exp": "df/dv2",
  "d negated": "df/dv1",
  "d sum": "df/ds",
  dw0: "df/dw0",
  dx0: "df/dx0",
  dw1: "df/dw1",
  dx1: "df/dx1",
  dw2: "df/dw2",
} as const satisfies Record<keyof (typeof sources)["sigmoid-gate"]["printed"], string>;

/** The printed figures under our names. */
function sigmoidGateFigures(printed: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(sigmoidGateNames).flatMap(([theirs, ours]) => {
    const value = printed[theirs];
    return value === undefined ? [] : [[ours, value]];
  });
}

describe("the sigmoid gate", () => {
  const printed = sigmoidGateFigures(sources["sigmoid-gate"].printed);
  const carried = sigmoidGateFigures(sources["sigmoid-gate"]["printed when 0.2 is carried"]);

  test("has a name for every printed figure", () => {
    expect(printed).toHaveLength(Object.keys(sources["sigmoid-gate"].printed).length);
    expect(carried).toHaveLength(5);
  });

  test.each(printed)("%s is %s with all digits carried on", (name, value) => {
    expect(figureOf(solved("sigmoid-gate", "printed"), name)).toBe(value);
    expect(toPrintedDigits(valueOf(solved("sigmoid-gate", "exact"), name), value)).toBe(value);
  });

  test.each(carried)("%s is %s where the rounded 0.2 is carried on", (name, value) => {
    const solution = solved("sigmoid-gate", "carried");
    expect(figureOf(solution, name)).toBe(value);
    expect(valueOf(solution, name)).toBe(Number(value));
  });

  test.each([
    ["f", "0.731058578630"],
    ["df/dw0", "-0.196611933"],
    ["df/dx0", "0.393223866"],
    ["df/dw1", "-0.393223866"],
    ["df/dx1", "-0.589835800"],
    ["df/dw2", "0.196611933"],
  ])("%s is %s exactly", (name, value) => {
    expect(toPrintedDigits(valueOf(solved("sigmoid-gate", "exact"), name), value)).toBe(value);
  });

  test("σ as one gate: (1 − 0.73)·0.73 = 0.20, and the same gradient", () => {
    const [whole, split] = [solved("sigmoid-gate", "one-gate"), solved("sigmoid-gate", "exact")];
    const slope = whole.trace.steps.find(({ id }) => id === "df/dz");
    expect(slope?.uses).toEqual(["f", "df/df"]);
    expect(figureOf(whole, "df/dz")).toBe("0.20");
    for (const name of ["f", "df/dw0", "df/dx0", "df/dw1", "df/dx1", "df/dw2"])
      expect(valueOf(whole, name)).toBeCloseTo(valueOf(split, name), 15);
  });

  test.each(["printed", "carried", "exact", "one-gate"])(
    "%s: what the example lists as printed is found, and agrees",
    (variant) => {
      const { printed: checks } = solved("sigmoid-gate", variant);
      expect(checks.filter(({ agrees }) => !agrees).map(({ name }) => name)).toEqual([]);
    },
  );
});

describe("f = (x + σ(y)) / (σ(x) + (x + y)²)", () => {
  test.each(Object.entries(sources.rational.exact))("%s is %d", (name, value) => {
    expect(valueOf(solved("rational", "exact"), name)).toBeCloseTo(value, 13);
    const rounded = figureOf(solved("rational", "printed"), name);
    expect(rounded).toBe(String(Number(value.toFixed(4))));
  });

  test("the gradients of x and y are added up where they fork", () => {
    const { steps } = solved("rational", "exact").trace;
    const forks = steps.filter(({ rule }) => rule === "fork").map(({ id }) => id);
    expect(forks).toEqual(expect.arrayContaining(["df/dx", "df/dy"]));
  });
});
