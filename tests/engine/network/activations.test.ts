import fc from "fast-check";
import { derivative, parse } from "mathjs";
import { describe, expect, test } from "vitest";
import { activation } from "#lib/engine/network/activations.ts";
import { activationNames, type ActivationName } from "#lib/engine/network/network.ts";
import { localGradient } from "#lib/engine/operations/differentiate.ts";
import { evaluate } from "#lib/engine/operations/evaluate.ts";

const alpha = 0.3;

/** Each activation for net inputs above and below 0, as tables of calculus have them. */
const texts: Record<ActivationName, readonly [above: string, below: string]> = {
  identity: ["x", "x"],
  sigmoid: ["1 / (1 + exp(-x))", "1 / (1 + exp(-x))"],
  tanh: ["(exp(x) - exp(-x)) / (exp(x) + exp(-x))", "(exp(x) - exp(-x)) / (exp(x) + exp(-x))"],
  relu: ["x", "0"],
  "leaky-relu": ["x", `${alpha} * x`],
  elu: ["x", `${alpha} * (exp(x) - 1)`],
  softplus: ["log(1 + exp(x))", "log(1 + exp(x))"],
  arctan: ["atan(x)", "atan(x)"],
  step: ["1", "0"],
  sign: ["1", "-1"],
  softmax: ["exp(x) / (exp(x) + exp(0.5))", "exp(x) / (exp(x) + exp(0.5))"],
};

const netInput = fc
  .integer({ min: -4000, max: 4000 })
  .filter((thousandths) => Math.abs(thousandths) > 10)
  .map((thousandths) => thousandths / 1000);

describe.each(activationNames)("%s", (name) => {
  const definition = activation(name, alpha, ["x", "other"], 1);
  const slope = localGradient(definition, "x", "o");

  const [above, below] = texts[name].map((text) => ({
    value: parse(text).compile(),
    slope: derivative(text, "x").compile(),
  }));

  /** The output and the slope at a net input, beside what mathjs has. */
  function checkAt(x: number): void {
    const expected = x > 0 ? above : below;
    const valueOf = (id: string): number => ({ x, other: 0.5 })[id] ?? NaN;
    const o = evaluate(definition, valueOf);
    expect(o).toBeCloseTo(Number(expected?.value.evaluate({ x })), 12);
    const found = evaluate(slope, (id) => (id === "o" ? o : valueOf(id)));
    expect(found).toBeCloseTo(Number(expected?.slope.evaluate({ x })), 12);
    const h = 1e-6;
    const [up, down] = [x + h, x - h].map((moved) =>
      evaluate(definition, (id) => (id === "x" ? moved : 0.5)),
    );
    expect(found).toBeCloseTo(((up ?? NaN) - (down ?? NaN)) / (2 * h), 7);
  }

  test("has its value and its slope", () => {
    fc.assert(fc.property(netInput, checkAt), { numRuns: 40 });
  });
});

test("softmax is a distribution, and each output depends on every net input", () => {
  const inputs = ["a", "b", "c"];
  const valueOf = (id: string): number => ({ a: 1, b: -0.5, c: 2 })[id] ?? NaN;
  const outputs = [1, 2, 3].map((unit) => activation("softmax", alpha, inputs, unit));
  const shares = outputs.map((output) => evaluate(output, valueOf));
  expect(shares.reduce((sum, share) => sum + share)).toBeCloseTo(1, 15);
  outputs.forEach((output, j) => {
    inputs.forEach((by, k) => {
      const [oj = NaN, ok = NaN] = [shares[j], shares[k]];
      const found = evaluate(localGradient(output, by, "o"), (id) =>
        id === "o" ? oj : valueOf(id),
      );
      expect(found).toBeCloseTo(oj * ((j === k ? 1 : 0) - ok), 15);
    });
  });
});
