import { describe, expect, test } from "vitest";
import type { Solution } from "#lib/document/solution.ts";
import { figureOf, solved, toPrintedDigits, valueOf } from "./built-in.ts";
import sources from "./sources.json" with { type: "json" };

const { printed, exact } = sources.mazur;

const firstUpdate = Object.entries(printed).filter(([name]) => !name.includes(" after "));
const lastDigit = "dE_o2/dout_h1";
const hiddenLayer = [
  ...["dE_o1/dout_h1", lastDigit, "dE/dout_h1", "dE/dw1"],
  ...["w1+", "w2+", "w3+", "w4+"],
];

const after = {
  simultaneous: (updates: number): Solution => solved("mazur", "printed", updates + 1),
  "output-first": (updates: number): Solution => solved("mazur", "output-first", updates + 1),
};

describe("each figure of the first update, to the digit", () => {
  const solution = solved("mazur", "printed");

  test.each(firstUpdate.filter(([name]) => name !== lastDigit))("%s is %s", (name, value) => {
    expect(figureOf(solution, name)).toBe(value);
  });

  test("but for the last digit of ∂E_o2/∂out_h1", () => {
    expect(figureOf(solution, lastDigit)).toBe("-0.019049118");
    expect(printed[lastDigit]).toBe("-0.019049119");
    expect(solution.printed.find(({ name }) => name === lastDigit)).toMatchObject({
      agrees: false,
      computed: "-0.019049118",
    });
  });

  test("each is listed with the example", () => {
    const listed = solution.printed.map(({ name, printed: value }) => [name, value]);
    expect(listed).toEqual(expect.arrayContaining(Object.entries(printed)));
  });

  test("a printed figure differs only where an erratum says why", () => {
    for (const variant of ["printed", "exact", "output-first"])
      for (const { agrees, erratum, name } of solved("mazur", variant).printed)
        expect(agrees || erratum !== null, `${variant}: ${name}`).toBe(true);
  });
});

describe.each(["exact", "output-first"])("variant %s", (variant) => {
  const solution = solved("mazur", variant);
  const same = firstUpdate.filter(
    ([name]) => name !== lastDigit && (variant === "exact" || !hiddenLayer.includes(name)),
  );

  test.each(same)("%s rounds to %s", (name, value) => {
    expect(toPrintedDigits(valueOf(solution, name), value)).toBe(value);
  });
});

test("with the output weights first the hidden gradients pick up the updated weights", () => {
  const [right, mistaken] = [solved("mazur", "printed"), solved("mazur", "output-first")];
  for (const name of hiddenLayer)
    expect(valueOf(mistaken, name), name).not.toBe(valueOf(right, name));
  const share = valueOf(right, "delta_o1") * valueOf(right, "w5+");
  expect(valueOf(mistaken, "dE_o1/dout_h1")).toBeCloseTo(share, 15);
});

describe.each(["simultaneous", "output-first"] as const)("updates %s", (order) => {
  const figures = exact[order];
  const afterMany = after[order](10_000);

  test("the error after one update", () => {
    const figure = valueOf(after[order](1), "E_total");
    expect(relativeDifference(figure, figures["E_total after 1"])).toBeLessThan(1e-13);
  });

  test("the error after 10 000", () => {
    const figure = valueOf(afterMany, "E_total");
    expect(relativeDifference(figure, figures["E_total after 10000"])).toBeLessThan(1e-9);
  });

  test("the outputs after 10 000", () => {
    // those of output-first are known to seven and eight decimals
    const digits = order === "simultaneous" ? 12 : 7;
    const [first = NaN, second = NaN] = figures["out after 10000"];
    expect(valueOf(afterMany, "out_o1")).toBeCloseTo(first, digits);
    expect(valueOf(afterMany, "out_o2")).toBeCloseTo(second, digits);
  });
});

describe("which run the printed figures come from", () => {
  test("output-first: the error after one update", () => {
    const value = printed["E_total after 1"];
    expect(toPrintedDigits(valueOf(after["output-first"](1), "E_total"), value)).toBe(value);
    expect(toPrintedDigits(valueOf(after.simultaneous(1), "E_total"), value)).toBe("0.291027774");
  });

  test("output-first: the outputs after 10 000", () => {
    const [right, mistaken] = [after.simultaneous(10_000), after["output-first"](10_000)];
    for (const output of ["out_o1", "out_o2"] as const) {
      const value = printed[`${output} after 10000`];
      expect(toPrintedDigits(valueOf(mistaken, output), value)).toBe(value);
      expect(toPrintedDigits(valueOf(right, output), value)).not.toBe(value);
    }
    expect(toPrintedDigits(valueOf(right, "out_o1"), "0.015912196")).toBe("0.015913620");
    expect(toPrintedDigits(valueOf(right, "out_o2"), "0.984065734")).toBe("0.984064274");
  });

  test("simultaneous: the error after 9 999, printed as that after 10 000", () => {
    const value = printed["E_total after 10000"];
    expect(toPrintedDigits(valueOf(after.simultaneous(9_999), "E_total"), value)).toBe(value);
    const later = valueOf(after.simultaneous(10_000), "E_total");
    expect(toPrintedDigits(later, value)).toBe("0.0000351019");
  });

  test("output-first: the error after 10 000 of older copies", () => {
    const error = valueOf(after["output-first"](10_000), "E_total");
    expect(toPrintedDigits(error, "0.000035085")).toBe("0.000035085");
    expect(toPrintedDigits(error, "0.0000350848")).toBe("0.0000350848");
  });
});

test("the biases are not updated", () => {
  const { trace } = solved("mazur", "printed");
  expect(trace.given).toEqual(expect.arrayContaining(["b.1", "b.2"]));
  expect(trace.values.has("b.1+") || trace.values.has("b.2+")).toBe(false);
});

function relativeDifference(a: number, b: number): number {
  return Math.abs(a - b) / Math.abs(b);
}
