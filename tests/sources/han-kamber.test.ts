import { describe, expect, test } from "vitest";
import { solve } from "#lib/document/solve.ts";
import { builtIn, figureOf, solved, toPrintedDigits, valueOf } from "./built-in.ts";
import sources from "./sources.json" with { type: "json" };

const { weights, parameters, ...figures } = sources["han-kamber"].printed;
const printed = Object.entries(figures);

describe("each figure of Han & Kamber's net, rounded as printed and carried", () => {
  const solution = solved("han-kamber", "printed");

  test.each(printed)("%s is %s", (name, value) => {
    expect(figureOf(solution, name)).toBe(value);
  });

  test("each is listed with the example, and agrees", () => {
    const listed = solution.printed.map(({ name, printed: value }) => [name, value]);
    expect(listed).toEqual(expect.arrayContaining(printed));
    expect(solution.printed.filter(({ agrees }) => !agrees)).toEqual([]);
  });

  test("the calculation gives them, not the list of what is printed", () => {
    const unlisted = solve({ ...builtIn("han-kamber", "printed"), printed: [] });
    for (const [name, value] of printed) expect(valueOf(unlisted, name)).toBe(Number(value));
  });
});

describe("at full precision", () => {
  const solution = solved("han-kamber", "exact");

  test.each(printed.filter(([name]) => name !== "Err6"))("%s rounds to %s", (name, value) => {
    expect(toPrintedDigits(valueOf(solution, name), value)).toBe(value);
  });

  test("Err6 is 0.1312: only the rounded figures on the way make it 0.1311", () => {
    const output = 1 / (1 + Math.exp(0.10453950584));
    expect(valueOf(solution, "Err6")).toBeCloseTo(output * (1 - output) ** 2, 11);
    expect(toPrintedDigits(valueOf(solution, "Err6"), "0.1311")).toBe("0.1312");
    const check = solution.printed.find(({ name }) => name === "Err6");
    expect(check).toMatchObject({ agrees: false, computed: "0.1312" });
    expect(check?.erratum).toContain("rounded figures");
  });
});

test("it has 8 weights and 11 parameters", () => {
  const { quantities, given } = solved("han-kamber", "printed").trace;
  const kinds = given.map((id) => quantities.get(id)?.kind);
  const counted = {
    weights: kinds.filter((kind) => kind === "weight").length,
    biases: kinds.filter((kind) => kind === "bias").length,
  };
  expect(`${counted.weights}`).toBe(weights);
  expect(`${counted.weights + counted.biases}`).toBe(parameters);
});
