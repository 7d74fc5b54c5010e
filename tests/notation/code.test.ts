import fc from "fast-check";
import { all, create } from "mathjs";
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
import { evaluate } from "#lib/engine/operations/evaluate.ts";
import { codeOf } from "#lib/notation/code.ts";
import { randomExpression } from "./random-expression.ts";

const [a, b, c] = [reference("a"), reference("b"), reference("c")];
/** Real numbers only: outside their domain functions are NaN, as ours are. */
const math = create(all ?? {}, { predictable: true });
// its own takes a real root of a negative number where the exponent is near a fraction
math.import({ pow: Math.pow }, { override: true });

/** Of a power that has no real value: (x^exp(2) > 0 ? x : −2). */
const rootOfNegative = piecewise(
  [
    [
      {
        left: power(reference("x"), apply("exp", constant(2))),
        relation: ">",
        right: constant(0),
      },
      reference("x"),
    ],
  ],
  constant(-2),
);

const same = (name: string): string => name;

describe("code", () => {
  it("has no more parentheses than the order of the calculation needs", () => {
    expect(codeOf(multiply(a, subtract(constant(1), a), b, c), same)).toBe("a*(1 - a)*b*c");
    expect(codeOf(add(a, multiply(b, c)), same)).toBe("a + b*c");
    expect(codeOf(multiply(add(a, b), c), same)).toBe("(a + b)*c");
    expect(codeOf(subtract(a, subtract(b, c)), same)).toBe("a - (b - c)");
    expect(codeOf(divide(a, multiply(b, c)), same)).toBe("a/(b*c)");
    expect(codeOf(power(negate(a), constant(2)), same)).toBe("(-a)^2");
    expect(codeOf(negate(power(a, constant(2))), same)).toBe("-a^2");
    expect(codeOf(divide(constant(1), add(constant(1), apply("exp", negate(a)))), same)).toBe(
      "1/(1 + exp(-a))",
    );
  });

  it("keeps names apart that look like an operation", () => {
    const name = (id: string): string => ({ a: "eta", b: "dE/dw5", c: "w5+" })[id] ?? id;
    expect(codeOf(subtract(c, multiply(a, b)), name)).toBe("(w5+) - eta*(dE/dw5)");
    expect(codeOf(b, name)).toBe("dE/dw5");
  });

  it("evaluates to the number that the expression stands for", () => {
    const point = fc.record({ x: value(), y: value(), z: value() });
    fc.assert(
      fc.property(randomExpression(), point, (expression, values) => {
        const expected = evaluate(expression, (id) => values[id as keyof typeof values]);
        fc.pre(Number.isFinite(expected));
        const text = codeOf(expression, same);
        const got: unknown = math.evaluate(text, { ...values });
        expect(got, text).toSatisfy((number: number) => close(number, expected));
      }),
      {
        numRuns: 2000,
        examples: [[rootOfNegative, { x: -1.5, y: 0.75, z: 0.75 }]],
      },
    );
  });
});

function value(): fc.Arbitrary<number> {
  return fc.constantFrom(-1.5, -0.5, 0.75, 1.25, 2.5);
}

/** mathjs multiplies in the same order; its functions may round otherwise in the last place. */
function close(got: number, expected: number): boolean {
  return Math.abs(got - expected) <= 1e-12 * Math.max(1, Math.abs(expected));
}
