import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  add,
  apply,
  constant,
  divide,
  multiply,
  negate,
  power,
  reference,
  subtract,
} from "#lib/engine/expression/build.ts";
import { evaluate } from "#lib/engine/operations/evaluate.ts";
import { spokenNumber, spokenOf } from "#lib/notation/spoken.ts";
import { randomExpression } from "./random-expression.ts";

const [x, y] = [reference("x"), reference("y")];
const same = (name: string): string => name;

describe("speech", () => {
  it("says where parentheses, fractions and exponents end", () => {
    expect(spokenOf(multiply(x, subtract(constant(1), x), y), same)).toBe(
      "x times open paren 1 minus x close paren times y",
    );
    expect(spokenOf(divide(constant(1), add(constant(1), apply("exp", negate(x)))), same)).toBe(
      "the fraction 1 over 1 plus e to the power of minus x end power end fraction",
    );
    expect(spokenOf(power(add(x, y), constant(2)), same)).toBe(
      "open paren x plus y close paren squared",
    );
  });

  it("says numbers in words that have no sign to be missed", () => {
    expect(spokenNumber("-0.0087")).toBe("minus 0.0087");
    expect(spokenNumber("1.5e-7")).toBe("1.5 times 10 to the power of minus 7");
  });

  it("puts figures in", () => {
    const figure = (id: string): string => (id === "x" ? "0.332" : "-0.3");
    expect(spokenOf(multiply(x, y), figure)).toBe("0.332 times open paren minus 0.3 close paren");
  });

  it("sounds alike only for expressions of the same value", () => {
    const points = [
      { x: 0.7, y: -1.3, z: 2.1 },
      { x: -0.4, y: 1.9, z: 0.3 },
      { x: 1.6, y: 0.2, z: -2.4 },
    ];
    const heard = new Map<string, readonly string[]>();
    fc.assert(
      fc.property(randomExpression(), (expression) => {
        const spoken = spokenOf(expression, same);
        const values = points.map((point) =>
          evaluate(expression, (id) => point[id as keyof typeof point]).toPrecision(12),
        );
        const before = heard.get(spoken);
        heard.set(spoken, values);
        expect(before ?? values, spoken).toEqual(values);
      }),
      { numRuns: 5000 },
    );
  });
});
