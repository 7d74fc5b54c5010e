import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  add,
  apply,
  constant,
  divide,
  multiply,
  negate,
  piecewise,
  power,
  reference,
  subtract,
} from "#lib/engine/expression/build.ts";
import type { Expression } from "#lib/engine/expression/expression.ts";
import { nameSymbol } from "#lib/notation/name-symbol.ts";
import { texOf } from "#lib/notation/tex.ts";
import { numberBox, symbolBox } from "#lib/notation/tex-leaf.ts";
import { randomExpression } from "./random-expression.ts";
import { typeset } from "./typeset.ts";

const [a, b, c] = [reference("a"), reference("b"), reference("c")];

function symbols(expression: Expression): string {
  return texOf(expression, (name) => symbolBox(nameSymbol(name)));
}

function numbers(expression: Expression, figures: Record<string, string>): string {
  return texOf(expression, (name) => numberBox(figures[name] ?? "0"));
}

describe("symbols", () => {
  it("stand side by side in a product, with parentheses only around sums", () => {
    expect(symbols(multiply(a, subtract(constant(1), a), b, c))).toBe("a(1 - a)\\,b\\,c");
    expect(symbols(add(multiply(a, b), c))).toBe("a\\,b + c");
    expect(symbols(multiply(constant(2), a))).toBe("2\\,a");
  });

  it("take a dot where words would run together", () => {
    expect(symbols(multiply(reference("num"), reference("invden")))).toBe(
      "\\mathrm{num} \\cdot \\mathrm{invden}",
    );
  });

  it("are subtracted where they are negated", () => {
    expect(symbols(add(a, negate(multiply(b, c))))).toBe("a - b\\,c");
    expect(symbols(subtract(a, add(b, c)))).toBe("a - (b + c)");
    expect(symbols(negate(subtract(a, b)))).toBe("-(a - b)");
    expect(symbols(subtract(a, negate(b)))).toBe("a - (-b)");
  });

  it("have the field’s forms for fractions, powers and functions", () => {
    expect(symbols(divide(constant(1), add(constant(1), apply("exp", negate(a)))))).toBe(
      "\\frac{1}{1 + e^{-a}}",
    );
    expect(
      symbols(multiply(divide(constant(1), constant(2)), power(subtract(a, b), constant(2)))),
    ).toBe("\\tfrac{1}{2}(a - b)^{2}");
    expect(symbols(apply("sigmoid", a))).toBe("\\sigma(a)");
    expect(symbols(power(apply("exp", a), constant(2)))).toBe("(e^{a})^{2}");
    expect(symbols(apply("softmax", constant(2), a, b))).toBe("\\operatorname{softmax}_{2}(a, b)");
    expect(symbols(apply("xlogy", a, b))).toBe("a\\,\\ln(b)");
  });

  it("grow their parentheses around what is tall", () => {
    expect(symbols(power(divide(a, b), constant(2)))).toBe("\\left(\\frac{a}{b}\\right)^{2}");
    const slope = piecewise(
      [[{ left: a, relation: ">", right: constant(0) }, constant(1)]],
      constant(0),
    );
    expect(symbols(multiply(slope, b))).toMatch(
      /^\\left\(\\begin\{cases\}.*\\end\{cases\}\\right\)\\,b$/,
    );
  });
});

describe("numbers", () => {
  it("take a dot, and parentheses where a minus sign follows an operator", () => {
    expect(
      numbers(multiply(a, subtract(constant(1), a), b, c), { a: "0.332", b: "0.1311", c: "-0.3" }),
    ).toBe("0.332\\,(1 - 0.332) \\cdot 0.1311 \\cdot (-0.3)");
    expect(numbers(add(a, multiply(b, c)), { a: "-0.4", b: "-0.5", c: "1" })).toBe(
      "-0.4 + (-0.5) \\cdot 1",
    );
    expect(numbers(negate(a), { a: "-0.7" })).toBe("-(-0.7)");
    expect(numbers(power(a, constant(2)), { a: "-3" })).toBe("(-3)^{2}");
  });

  it("are powers of ten where they are written with an exponent", () => {
    expect(numbers(add(a, b), { a: "1", b: "1.5e-7" })).toBe("1 + 1.5\\times10^{-7}");
  });
});

it("typesets whatever can be written", () => {
  fc.assert(
    fc.property(randomExpression(), (expression) => {
      expect(typeset(symbols(expression))).toContain("katex");
      expect(typeset(numbers(expression, { x: "-0.7", y: "1e-7", z: "2" }))).toContain("katex");
    }),
    { numRuns: 300 },
  );
});
