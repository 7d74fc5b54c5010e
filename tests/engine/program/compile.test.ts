import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { apply, constant, reference } from "#lib/engine/expression/build.ts";
import type { Expression, QuantityId } from "#lib/engine/expression/expression.ts";
import { substitute } from "#lib/engine/expression/substitute.ts";
import { evaluate } from "#lib/engine/operations/evaluate.ts";
import { compile } from "#lib/engine/program/compile.ts";
import { execute } from "#lib/engine/program/execute.ts";
import { RepeatedUpdate } from "#lib/engine/program/repeated-update.ts";
import type { Derivation } from "#lib/engine/trace/derivation.ts";
import { DerivationBuilder } from "#lib/engine/trace/derivation-builder.ts";
import { randomExpression } from "../../notation/random-expression.ts";

const given: ReadonlyMap<QuantityId, number> = new Map([
  ["x", 1.37],
  ["y", -0.61],
  ["z", 2.05],
]);

/** Several lines over x, y, z and the lines before; some of one shape, as the units of a layer. */
const derivation = fc
  .array(fc.tuple(randomExpression(), fc.array(fc.nat(1000), { minLength: 3, maxLength: 3 })), {
    minLength: 1,
    maxLength: 12,
  })
  .map((drafts) => {
    const lines: [QuantityId, Expression][] = [];
    for (const [expression, picks] of drafts)
      for (const copy of [0, 1]) {
        const names = [...given.keys(), ...lines.map(([id]) => id)];
        const read = (id: QuantityId): Expression => {
          const pick = picks["xyz".indexOf(id)] ?? 0;
          return reference(names[(pick + copy) % names.length] ?? id);
        };
        lines.push([`q${lines.length}`, substitute(expression, read)]);
      }
    return derivationOf(lines);
  });

describe("a compiled program", () => {
  test("computes every line as the explanation does, to the last bit", () => {
    fc.assert(
      fc.property(derivation, (lines) => {
        const subjects = lines.lines.map(({ subject }) => subject);
        expectSameBits(runCompiled(lines, subjects), explained(lines));
      }),
      { numRuns: 1000 },
    );
  });

  test("and the same where only some lines are asked for", () => {
    fc.assert(
      fc.property(derivation, fc.nat(1000), (lines, pick) => {
        const subjects = lines.lines.map(({ subject }) => subject);
        const last = subjects.slice(pick % subjects.length).slice(0, 2);
        expectSameBits(runCompiled(lines, last), explained(lines));
      }),
      { numRuns: 1000 },
    );
  });

  test("refuses to say where a quantity stands that it does not hold", () => {
    const { addressOf } = compile(derivationOf([["a", reference("x")]]), ["a"]);
    expect(() => addressOf("nothing")).toThrow("internal");
  });

  test("keeps 0 and −0 apart", () => {
    const lines = derivationOf([
      ["a", apply("multiply", constant(-0), reference("x"))],
      ["b", apply("multiply", constant(0), reference("x"))],
    ]);
    const values = runCompiled(lines, ["a", "b"]);
    expect(Object.is(values.get("a"), -0)).toBe(true);
    expect(Object.is(values.get("b"), 0)).toBe(true);
  });
});

describe("an update that is repeated", () => {
  /** Two parameters that look at each other: neither may see the other's new value. */
  const swap = derivationOf([
    ["x+", reference("y")],
    ["y+", reference("x")],
  ]);

  test("reads all old values before it writes a new one", () => {
    const update = new RepeatedUpdate(swap);
    update.load(given);
    update.run(1);
    expect([...update.carried()]).toEqual([
      ["x", given.get("y")],
      ["y", given.get("x")],
    ]);
    update.run(2);
    expect(update.carried().get("x")).toBe(given.get("y"));
  });

  test("starts each time from where it has led, as the explained lines do", () => {
    const update = fc.tuple(randomExpression(), randomExpression(), randomExpression());
    fc.assert(
      fc.property(update, fc.integer({ min: 1, max: 4 }), ([x, y, z], count) => {
        const lines = derivationOf([
          ["x+", x],
          ["y+", y],
          ["z+", z],
        ]);
        const program = new RepeatedUpdate(lines);
        program.load(given);
        program.run(count);
        let values = given;
        for (let done = 0; done < count; done += 1) {
          const after = explained(lines, values);
          values = new Map([...given.keys()].map((id) => [id, after.get(`${id}+`) ?? NaN]));
        }
        expectSameBits(program.carried(), values);
        expect(program.isFinite()).toBe([...values.values()].every(Number.isFinite));
      }),
      { numRuns: 1000 },
    );
  });
});

function derivationOf(lines: readonly (readonly [QuantityId, Expression])[]): Derivation {
  const builder = new DerivationBuilder();
  for (const id of given.keys()) builder.give(id, { kind: "variable", name: id });
  for (const [id, definition] of lines)
    builder.define({
      id,
      quantity: { kind: "gate", name: id, anonymous: false },
      definition,
      rule: "gate",
      phase: "forward",
    });
  return builder.build();
}

function explained(
  { lines }: Derivation,
  start: ReadonlyMap<QuantityId, number> = given,
): Map<QuantityId, number> {
  const values = new Map(start);
  for (const { definition, subject } of lines)
    values.set(
      subject,
      evaluate(definition, (id) => values.get(id) ?? NaN),
    );
  return values;
}

function runCompiled(lines: Derivation, outputs: readonly QuantityId[]): Map<QuantityId, number> {
  const { addressOf, bytecode, memory } = compile(lines, outputs);
  for (const [id, value] of given) memory[addressOf(id)] = value;
  execute(bytecode, memory);
  return new Map(outputs.map((id) => [id, memory[addressOf(id)] ?? NaN]));
}

function expectSameBits(
  found: ReadonlyMap<QuantityId, number>,
  expected: ReadonlyMap<QuantityId, number>,
): void {
  const differing = [...found].filter(([id, value]) => !Object.is(value, expected.get(id)));
  expect(differing.map(([id, value]) => [id, value, expected.get(id)])).toEqual([]);
}
