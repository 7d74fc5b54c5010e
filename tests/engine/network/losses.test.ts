import fc from "fast-check";
import { derivative, parse } from "mathjs";
import { describe, expect, test } from "vitest";
import { reference } from "#lib/engine/expression/build.ts";
import { hingeLoss, unitLoss } from "#lib/engine/network/losses.ts";
import { differentiate } from "#lib/engine/operations/differentiate.ts";
import { evaluate } from "#lib/engine/operations/evaluate.ts";

const [o, t] = [reference("o"), reference("t")];
const share = fc.integer({ min: 1, max: 99 }).map((hundredths) => hundredths / 100);

describe.each([
  ["half-squared-error", "(t - o)^2 / 2"],
  ["squared-error", "(t - o)^2"],
  ["cross-entropy", "-t * log(o)"],
  ["binary-cross-entropy", "-(t * log(o) + (1 - t) * log(1 - o))"],
] as const)("%s of one unit is %s", (name, text) => {
  const loss = unitLoss(name, o, t) ?? never();
  const expected = { value: parse(text).compile(), slope: derivative(text, "o").compile() };

  test("in value and in derivative", () => {
    fc.assert(
      fc.property(share, fc.oneof(share, fc.constantFrom(0, 1)), (output, target) => {
        const at = { o: output, t: target };
        const valueOf = (id: string): number => (id === "o" ? output : target);
        expect(evaluate(loss, valueOf)).toBeCloseTo(Number(expected.value.evaluate({ ...at })), 12);
        const slope = evaluate(differentiate(loss, "o"), valueOf);
        const due = Number(expected.slope.evaluate({ ...at }));
        expect(Math.abs(slope - due)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(due)));
      }),
    );
  });
});

describe("cross-entropies at the edge of their domain: 0·ln 0 is 0", () => {
  const at = (output: number, target: number) => (id: string) => (id === "o" ? output : target);

  test.each([
    ["cross-entropy", 0, 0, 0],
    ["cross-entropy", 1, 1, 0],
    ["binary-cross-entropy", 0, 0, 0],
    ["binary-cross-entropy", 1, 1, 0],
    ["cross-entropy", 0, 1, Infinity],
    ["binary-cross-entropy", 1, 0, Infinity],
  ] as const)("%s of output %d for target %d", (name, output, target, expected) => {
    const value = evaluate(unitLoss(name, o, t) ?? never(), at(output, target));
    expect(value + 0).toBe(expected);
  });
});

describe("hinge over three classes", () => {
  const outputs = ["a", "b", "c"].map(reference);

  test("is the sum of what the wrong classes lack of a margin of 1", () => {
    const scores = fc.record({ a: score(), b: score(), c: score() });
    fc.assert(
      fc.property(scores, fc.constantFrom(1, 2, 3), (at, correct) => {
        const all = [at.a, at.b, at.c];
        const right = all[correct - 1] ?? NaN;
        const margins = all.map((each, index) => (index === correct - 1 ? 0 : each - right + 1));
        fc.pre(margins.every((margin, index) => index === correct - 1 || margin !== 0));
        const loss = hingeLoss(outputs, correct);
        const valueOf = (id: string): number => at[id as keyof typeof at];
        const expected = margins.reduce((sum, margin) => sum + Math.max(0, margin), 0);
        expect(evaluate(loss, valueOf)).toBeCloseTo(expected, 13);
        const wrong = margins.map((margin) => (margin > 0 ? 1 : 0));
        const count = wrong.reduce<number>((sum, each) => sum + each, 0);
        ["a", "b", "c"].forEach((id, index) => {
          const slope = evaluate(differentiate(loss, id), valueOf);
          expect(slope + 0).toBe(index === correct - 1 ? 0 - count : wrong[index]);
        });
      }),
    );
  });

  test("is 0 with a single class", () => {
    expect(evaluate(hingeLoss([o], 1), () => 5)).toBe(0);
  });
});

function score(): fc.Arbitrary<number> {
  return fc.integer({ min: -300, max: 300 }).map((hundredths) => hundredths / 100);
}

function never(): never {
  throw new Error("the loss is no sum over units");
}
