import fc from "fast-check";
import { derivative } from "mathjs";
import { expect, test } from "vitest";
import { apply, constant, reference } from "#lib/engine/expression/build.ts";
import type { Expression, OperationName } from "#lib/engine/expression/expression.ts";
import { differentiate } from "#lib/engine/operations/differentiate.ts";
import { evaluate } from "#lib/engine/operations/evaluate.ts";
import { simplify } from "#lib/engine/operations/simplify.ts";
import { codeOf } from "#lib/notation/code.ts";

const at: Readonly<Record<string, number>> = { x: 0.75, y: -1.25, z: 2.5 };
const valueOf = (id: string): number => at[id] ?? NaN;

const smooth = fc.letrec<{ tree: Expression }>((tie) => {
  const tree = tie("tree");
  const unary: OperationName[] = ["negate", "exp", "log", "sqrt", "sin", "cos", "tanh", "atan"];
  return {
    tree: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.constantFrom("x", "y", "z").map(reference),
      fc.constantFrom(-2, -1, 0, 0.5, 1, 2, 3).map(constant),
      fc.tuple(fc.constantFrom(...unary), tree).map(([name, a]) => apply(name, a)),
      fc.tuple(tree, tree).map(([a, b]) => apply("subtract", a, b)),
      fc.tuple(tree, tree).map(([a, b]) => apply("divide", a, b)),
      fc
        .tuple(tree, fc.constantFrom(-1, 0, 1, 2, 3))
        .map(([a, n]) => apply("power", a, constant(n))),
      fc
        .tuple(
          fc.constantFrom("add" as const, "multiply" as const),
          fc.array(tree, { minLength: 2, maxLength: 3 }),
        )
        .map(([name, terms]) => apply(name, ...terms)),
    ),
  };
}).tree;

test("the derivative of a nested expression is what mathjs derives from its text", () => {
  let compared = 0;
  fc.assert(
    fc.property(smooth, (expression) => {
      if (largest(expression) > 50) return;
      const text = codeOf(expression, (id) => id);
      const found = evaluate(differentiate(expression, "x"), valueOf);
      const expected: unknown = derivative(text, "x", { simplify: false }).evaluate({ ...at });
      if (typeof expected !== "number" || !Number.isFinite(expected)) return;
      expect(Math.abs(found - expected), text).toBeLessThanOrEqual(
        1e-9 * Math.max(1, Math.abs(expected)),
      );
      compared += 1;
    }),
    { numRuns: 1500 },
  );
  expect(compared).toBeGreaterThan(500);
});

test("simplifying changes no value", () => {
  fc.assert(
    fc.property(smooth, (expression) => {
      const size = largest(expression);
      fc.pre(size < 1e6);
      const difference = evaluate(simplify(expression), valueOf) - evaluate(expression, valueOf);
      expect(Math.abs(difference)).toBeLessThanOrEqual(1e-13 * size ** 2);
    }),
    { numRuns: 3000 },
  );
});

test("simplifying leaves nothing to simplify", () => {
  fc.assert(
    fc.property(smooth, (expression) => {
      const once = simplify(expression);
      expect(simplify(once)).toEqual(once);
    }),
    { numRuns: 3000 },
  );
});

/** The largest figure on the way to the value, at least 1; infinite where one is not a number. */
function largest(expression: Expression): number {
  const own = Math.abs(evaluate(expression, valueOf));
  const inner = expression.kind === "apply" ? expression.arguments.map(largest) : [];
  return Math.max(1, Number.isFinite(own) ? own : Infinity, ...inner);
}
