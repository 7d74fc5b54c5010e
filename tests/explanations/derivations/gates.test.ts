import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apply, constant, reference } from "#lib/engine/expression/build.ts";
import type { Expression, OperationName } from "#lib/engine/expression/expression.ts";
import { unitLoss } from "#lib/engine/network/losses.ts";
import { evaluate } from "#lib/engine/operations/evaluate.ts";
import { operations } from "#lib/engine/operations/registry.ts";
import { definitionOfGate, gateDerivations } from "#lib/explanations/derivations/gates.ts";
import { lossDerivations } from "#lib/explanations/derivations/losses.ts";

const names = (Object.keys(operations) as OperationName[]).filter(
  (name) => !["softmax", "power"].includes(name),
);
const binary = [
  "add",
  "subtract",
  "multiply",
  "divide",
  "xlogy",
  "max",
  "min",
  "leaky-relu",
  "elu",
];
const positive = ["log", "sqrt", "xlogy", "divide"];

/** Gates to be differentiated, with how many of their arguments can be moved. */
const gates: [string, (args: readonly Expression[]) => ReturnType<typeof apply>, number][] = [
  ...names.map((name): (typeof gates)[number] => {
    const count = binary.includes(name) ? 2 : 1;
    return [name, (args) => apply(name, ...args.slice(0, count)), count];
  }),
  ["x·y·z", ([x, y, z]) => apply("multiply", x ?? one, y ?? one, z ?? one), 3],
  ["x^n", ([x, y]) => apply("power", x ?? one, y ?? one), 2],
  ...[-2, 0, 1, 2, 3, 0.5].map((n): (typeof gates)[number] => [
    `x^${n}`,
    ([x]) => apply("power", x ?? one, constant(n)),
    1,
  ]),
  ...[1, 2, 3].map((j): (typeof gates)[number] => [
    `softmax ${j}`,
    (args) => apply("softmax", constant(j), ...args),
    3,
  ]),
];
const one = constant(1);
const symbols = ["x", "y", "z"];

function differenceQuotient(f: (x: number) => number, x: number): number {
  return (f(x + 1e-5) - f(x - 1e-5)) / 2e-5;
}

describe.each(gates)("the derivative of %s", (name, gateOf, count) => {
  const gate = gateOf(symbols.map(reference));
  const offset = gate.arguments.length - symbols.slice(0, count).length;
  const first = gate.operation === "softmax" ? offset : 0;
  const onlyPositive = positive.includes(name) || gate.operation === "power";
  const point = fc.array(fc.double({ min: onlyPositive ? 0.2 : -2, max: 2, noNaN: true }), {
    minLength: 3,
    maxLength: 3,
  });

  it("is the same number on every line, and that of the difference quotient", () => {
    fc.assert(
      fc.property(point, ([x = 0, y = 0, z = 0]) => {
        const at = new Map([["x", x], ["y", y], ["z", z]]); // prettier-ignore
        // a gate with a corner is not differentiated at it
        fc.pre(Math.abs(x) > 1e-3 && Math.abs(x - y) > 1e-3);
        const valueOf = (id: string): number =>
          at.get(id) ?? evaluate(gate, (each) => at.get(each) ?? NaN);
        const written = definitionOfGate(gate);
        if (written) expect(evaluate(written, valueOf)).toBeCloseTo(evaluate(gate, valueOf), 9);
        for (const [index, symbol] of symbols.slice(0, count).entries()) {
          const lines = gateDerivations[gate.operation](
            gate.arguments,
            index + first,
            reference("o"),
          );
          expect(lines.length).toBeGreaterThan(0);
          const moved = (value: number): number =>
            evaluate(gate, (id) => (id === symbol ? value : valueOf(id)));
          const quotient = differenceQuotient(moved, at.get(symbol) ?? 0);
          for (const { expression } of lines)
            expect(Math.abs(evaluate(expression, valueOf) - quotient)).toBeLessThan(
              1e-5 * Math.max(1, Math.abs(quotient)),
            );
        }
      }),
      { numRuns: 40 },
    );
  });

  it("ends in what the engine calculates with, at corners too", () => {
    const corner = new Map([["x", 0], ["y", 0], ["z", 0]]); // prettier-ignore
    const at = onlyPositive ? new Map([["x", 1], ["y", 1], ["z", 1]]) : corner; // prettier-ignore
    const valueOf = (id: string): number =>
      at.get(id) ?? evaluate(gate, (each) => at.get(each) ?? NaN);
    for (const index of symbols.slice(0, count).keys()) {
      const lines = gateDerivations[gate.operation](gate.arguments, index + first, reference("o"));
      const engine = operations[gate.operation].gradient(
        gate.arguments,
        index + first,
        reference("o"),
      );
      expect(evaluate(lines.at(-1)?.expression ?? one, valueOf)).toBeCloseTo(
        evaluate(engine, valueOf),
        12,
      );
    }
  });
});

describe("the derivative of each loss", () => {
  it("is the same number on every line, and that of the difference quotient", () => {
    const between = fc.double({ min: 0.1, max: 0.9, noNaN: true });
    fc.assert(
      fc.property(between, between, (o, t) => {
        for (const [name, derive] of Object.entries(lossDerivations)) {
          const loss = unitLoss(
            name as keyof typeof lossDerivations,
            reference("o"),
            reference("t"),
          );
          if (!loss) throw new Error(`no loss ${name}`);
          const at = (x: number) => (id: string) => (id === "o" ? x : t);
          const quotient = differenceQuotient((x) => evaluate(loss, at(x)), o);
          for (const { expression } of derive(reference("o"), reference("t")))
            expect(evaluate(expression, at(o))).toBeCloseTo(quotient, 5);
        }
      }),
      { numRuns: 50 },
    );
  });
});
