import fc from "fast-check";
import { derivative, type EvalFunction, parse } from "mathjs";
import { describe, expect, test } from "vitest";
import { apply, constant, reference } from "#lib/engine/expression/build.ts";
import type { Application, Expression, OperationName } from "#lib/engine/expression/expression.ts";
import { differentiate, localGradient } from "#lib/engine/operations/differentiate.ts";
import { evaluate } from "#lib/engine/operations/evaluate.ts";
import { operations } from "#lib/engine/operations/registry.ts";

const [x, y, z] = [reference("x"), reference("y"), reference("z")];
const names = ["x", "y", "z"] as const;
type Point = Readonly<Record<(typeof names)[number], number>>;

interface Case {
  readonly gate: Application;
  /** The same function in mathjs's words, where the point lies in `domain`. */
  readonly text: string;
  readonly domain?: (point: Point) => boolean;
}

const positive = (point: Point): boolean => point.x > 0.05;
const negative = (point: Point): boolean => point.x < -0.05;
const greater = (point: Point): boolean => point.x - point.y > 0.05;
const less = (point: Point): boolean => point.y - point.x > 0.05;

const cases: Record<OperationName, readonly Case[]> = {
  add: [{ gate: apply("add", x, y, z), text: "x + y + z" }],
  subtract: [{ gate: apply("subtract", x, y), text: "x - y" }],
  multiply: [
    { gate: apply("multiply", x, y, z), text: "x * y * z" },
    { gate: apply("multiply", x, x, y), text: "x^2 * y" },
  ],
  divide: [{ gate: apply("divide", y, x), text: "y / x", domain: (p) => Math.abs(p.x) > 0.3 }],
  negate: [{ gate: apply("negate", x), text: "-x" }],
  power: [
    { gate: apply("power", x, y), text: "x ^ y", domain: positive },
    ...[-2, -1, 0, 0.5, 1, 2, 3].map((n) => ({
      gate: apply("power", x, constant(n)),
      text: `x ^ (${n})`,
      domain: n === 0.5 ? positive : ({ x: base }: Point) => Math.abs(base) > 0.3,
    })),
  ],
  exp: [{ gate: apply("exp", x), text: "exp(x)" }],
  log: [{ gate: apply("log", x), text: "log(x)", domain: positive }],
  xlogy: [
    {
      gate: apply("xlogy", y, x),
      text: "y * log(x)",
      domain: (p) => positive(p) && Math.abs(p.y) > 0.05,
    },
  ],
  sqrt: [{ gate: apply("sqrt", x), text: "sqrt(x)", domain: positive }],
  sin: [{ gate: apply("sin", x), text: "sin(x)" }],
  cos: [{ gate: apply("cos", x), text: "cos(x)" }],
  tan: [{ gate: apply("tan", x), text: "tan(x)", domain: (p) => Math.abs(Math.cos(p.x)) > 0.2 }],
  tanh: [{ gate: apply("tanh", x), text: "tanh(x)" }],
  atan: [{ gate: apply("atan", x), text: "atan(x)" }],
  abs: [
    { gate: apply("abs", x), text: "x", domain: positive },
    { gate: apply("abs", x), text: "-x", domain: negative },
  ],
  sign: [
    { gate: apply("sign", x), text: "1", domain: positive },
    { gate: apply("sign", x), text: "-1", domain: negative },
  ],
  step: [
    { gate: apply("step", x), text: "1", domain: positive },
    { gate: apply("step", x), text: "0", domain: negative },
  ],
  max: [
    { gate: apply("max", x, y), text: "x", domain: greater },
    { gate: apply("max", x, y), text: "y", domain: less },
  ],
  min: [
    { gate: apply("min", x, y), text: "y", domain: greater },
    { gate: apply("min", x, y), text: "x", domain: less },
  ],
  relu: [
    { gate: apply("relu", x), text: "x", domain: positive },
    { gate: apply("relu", x), text: "0", domain: negative },
  ],
  "leaky-relu": [
    { gate: apply("leaky-relu", x, y), text: "x", domain: positive },
    { gate: apply("leaky-relu", x, y), text: "x * y", domain: negative },
  ],
  elu: [
    { gate: apply("elu", x, y), text: "x", domain: positive },
    { gate: apply("elu", x, y), text: "y * (exp(x) - 1)", domain: negative },
  ],
  sigmoid: [{ gate: apply("sigmoid", x), text: "1 / (1 + exp(-x))" }],
  softplus: [{ gate: apply("softplus", x), text: "log(1 + exp(x))" }],
  softmax: names.map((name, index) => ({
    gate: apply("softmax", constant(index + 1), x, y, z),
    text: `exp(${name}) / (exp(x) + exp(y) + exp(z))`,
  })),
};

const coordinate = fc.integer({ min: -3000, max: 3000 }).map((thousandths) => thousandths / 1000);
const point: fc.Arbitrary<Point> = fc.record({ x: coordinate, y: coordinate, z: coordinate });

describe.each(Object.entries(cases))("%s", (_operation, own) => {
  test.each(own)("has the value of $text", ({ domain, gate, text }) => {
    const compiled = parse(text).compile();
    forEachPoint(domain, (at) => {
      expectClose(valueAt(gate, at), numberOf(compiled, at));
    });
  });

  test.each(own)("has the derivative of $text", ({ domain, gate, text }) => {
    for (const by of names) {
      const compiled = derivative(text, by).compile();
      const [whole, local] = [differentiate(gate, by), localGradient(gate, by, "out")];
      forEachPoint(domain, (at) => {
        const expected = numberOf(compiled, at);
        expectClose(valueAt(whole, at), expected);
        expectClose(valueAt(local, at, valueAt(gate, at)), expected);
      });
    }
  });

  test.each(own)("has the slope of $text: the difference quotient", ({ domain, gate }) => {
    const h = 1e-6;
    for (const by of names)
      forEachPoint(domain, (at) => {
        const [up, down] = [h, -h].map((step) => valueAt(gate, { ...at, [by]: at[by] + step }));
        const quotient = ((up ?? NaN) - (down ?? NaN)) / (2 * h);
        const slope = valueAt(differentiate(gate, by), at);
        expect(Math.abs(slope - quotient)).toBeLessThan(1e-6 * Math.max(1, Math.abs(slope)) ** 2);
      });
  });
});

/** As PyTorch takes them. */
describe("where there is no derivative", () => {
  test.each<[string, Expression, Partial<Point>, number]>([
    ["relu′(0)", apply("relu", x), { x: 0 }, 0],
    ["leaky-relu′(0)", apply("leaky-relu", x, constant(0.01)), { x: 0 }, 0.01],
    ["elu′(0)", apply("elu", x, constant(0.5)), { x: 0 }, 0.5],
    ["|x|′(0)", apply("abs", x), { x: 0 }, 0],
    ["step′(0)", apply("step", x), { x: 0 }, 0],
    ["sign′(0)", apply("sign", x), { x: 0 }, 0],
    ["max of a tie", apply("max", x, y), { x: 2, y: 2 }, 0.5],
    ["max of a tie, the other way round", apply("max", y, x), { x: 2, y: 2 }, 0.5],
    ["min of a tie", apply("min", x, y), { x: -1, y: -1 }, 0.5],
    ["max(x, x)", apply("max", x, x), { x: 3 }, 1],
    ["relu′(−0)", apply("relu", x), { x: -0 }, 0],
  ])("%s", (_name, gate, at, expected) => {
    expect(valueAt(differentiate(gate, "x"), { x: 0, y: 0, z: 0, ...at })).toBe(expected);
  });

  test.each([
    [0, 0],
    [1, 1],
    [2, 0],
    [3, 0],
  ])("x^%i at 0 has the slope %i", (n, expected) => {
    const gate = apply("power", x, constant(n));
    expect(valueAt(differentiate(gate, "x"), { x: 0, y: 0, z: 0 })).toBe(expected);
  });
});

describe("far out, where a formula taken at its word would overflow", () => {
  test.each<[OperationName, number, number]>([
    ["sigmoid", -800, 0],
    ["sigmoid", 800, 1],
    ["softplus", 800, 800],
    ["softplus", -800, 0],
    ["tanh", 800, 1],
    ["elu", -800, -1],
  ])("%s(%d) is %d", (operation, at, expected) => {
    const { evaluate: value } = operations[operation];
    expect(value(operation === "elu" ? [at, 1] : [at])).toBe(expected);
  });

  test("softmax of large net inputs", () => {
    const shares = [1, 2, 3].map((j) => operations.softmax.evaluate([j, 1000, 1001, 999]));
    const [a, b, c] = [Math.exp(-1), 1, Math.exp(-2)];
    [a, b, c].forEach((each, index) => {
      expect(shares[index]).toBeCloseTo(each / (a + b + c), 15);
    });
  });

  test("xlogy takes 0·ln 0 as 0", () => {
    expect(operations.xlogy.evaluate([0, 0])).toBe(0);
    expect(operations.xlogy.evaluate([1, 0])).toBe(-Infinity);
  });
});

function forEachPoint(domain: Case["domain"], check: (at: Point) => void): void {
  const within = domain ? point.filter(domain) : point;
  fc.assert(fc.property(within, check), { numRuns: 50 });
}

function valueAt(expression: Expression, at: Point, out = NaN): number {
  return evaluate(expression, (id) => (id === "out" ? out : at[id as keyof Point]));
}

function numberOf(compiled: EvalFunction, at: Point): number {
  const value: unknown = compiled.evaluate({ ...at });
  if (typeof value !== "number") throw new Error("mathjs has computed something else");
  return value;
}

function expectClose(found: number, expected: number): void {
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(expected)));
}
