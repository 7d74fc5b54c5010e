import { describe, expect, test } from "vitest";
import { readDocument } from "#lib/document/read.ts";
import { solve } from "#lib/document/solve.ts";
import { NumericError } from "#lib/engine/trace/numeric-error.ts";

/** What stops the solution, in one line. */
function troubleOf(document: object, update = 1): string {
  try {
    solve(readDocument({ chalkgrad: 1, ...document }), { update });
  } catch (error) {
    if (error instanceof NumericError) return error.message;
    throw error;
  }
  return "none";
}

function program(text: string, inputs: object, training: object | null = null): object {
  return { kind: "expression", program: text, inputs, training };
}

/** One linear unit: o = w·x + b. */
function neuron(changes: object): object {
  return {
    kind: "network",
    layers: [{ units: 1 }, { units: 1, activation: "identity", weights: [[0.5]], biases: [1] }],
    data: [{ input: [2], target: [1] }],
    ...changes,
  };
}

describe("a calculation that has no value stops at its step and names it", () => {
  test.each([
    ["q = x - y\nf = z / q", { x: 1, y: 1, z: 2 }, "step 2, f: division by zero"],
    ["f = log(x)", { x: -1 }, "step 1, f: the logarithm of a negative number (-1)"],
    ["f = log(x)", { x: 0 }, "step 1, f: the logarithm of 0"],
    ["f = sqrt(x)", { x: -2 }, "step 1, f: the square root of a negative number (-2)"],
    ["f = x^-1", { x: 0 }, "step 1, f: division by zero (0 to a negative power)"],
    [
      "f = x^0.5",
      { x: -4 },
      "step 1, f: a negative number (-4) to a power that is not whole (0.5)",
    ],
    ["f = exp(x)", { x: 1000 }, "step 1, f: the result is too large for a number (overflow)"],
    [
      "f = x*y - x*y",
      { x: 1e300, y: 1e300 },
      "step 1, v1: the result is too large for a number (overflow)",
    ],
    [
      "f = 2 * (3 + log(x - 1))",
      { x: 0.5 },
      "step 2, v2: the logarithm of a negative number (-0.5)",
    ],
  ])("%j", (text, inputs, trouble) => {
    expect(troubleOf(program(text, inputs))).toBe(trouble);
  });

  test("in the backward pass too, where the value is there but has no slope", () => {
    expect(troubleOf(program("f = sqrt(x)", { x: 0 }))).toBe("step 3, df/dx: division by zero");
    expect(troubleOf(program("f = x^y", { x: -2, y: 2 }))).toBe(
      "step 4, df/dy: the logarithm of a negative number (-2)",
    );
  });

  test("in a network, named as its notation names it", () => {
    const zero = { units: 1, activation: "relu", weights: [[-0.5]] };
    const document = neuron({ loss: "cross-entropy", layers: [{ units: 1 }, zero] });
    expect(troubleOf(document)).toBe("step 3, C: the logarithm of 0");
    expect(troubleOf({ ...document, notation: "mazur" })).toBe(
      "step 3, E_total: the logarithm of 0",
    );
  });

  test("a saturated unit whose loss is infinite", () => {
    const layers = [{ units: 1 }, { units: 1, activation: "sigmoid", weights: [[5]] }];
    const data = [{ input: [1000], target: [0] }];
    expect(troubleOf(neuron({ loss: "binary-cross-entropy", layers, data }))).toBe(
      "step 3, C: the logarithm of 0",
    );
  });
});

describe("training that loses its numbers names the update", () => {
  const overflow = "the result is too large for a number (overflow)";

  test("of a program: x⁴ from 10 with steps far too long", () => {
    const training = { optimizer: { name: "sgd", learningRate: 1 }, iterations: 100 };
    // |x| becomes about 4|x|³ each time: 10, 4e3, 2e11, 5e34, 5e104, whose fourth power is too large
    expect(troubleOf(program("f = x^4", { x: 10 }, training))).toBe(
      `update 5, step 1, f: ${overflow}`,
    );
  });

  test("also where a later update is asked for than the document trains", () => {
    const training = { optimizer: { name: "sgd", learningRate: 1 }, iterations: 2 };
    expect(troubleOf(program("f = x^4", { x: 10 }, training), 9)).toMatch(/^update 5, step 1, f/);
  });

  test.each([
    ["at full precision", null],
    ["with rounded figures carried", { carry: "rounded", decimals: 3 }],
  ])("of a network whose error grows threefold each time, %s", (_name, rounding) => {
    // o − 1 becomes (1 − 5η)(o − 1) = −3(o − 1): ½·9ⁿ is more than 1.8e308 from n = 324 on
    const training = { optimizer: { name: "sgd", learningRate: 0.8 }, epochs: 800 };
    expect(troubleOf(neuron({ training, rounding }))).toBe(`update 325, step 3, C: ${overflow}`);
    const short = { ...training, optimizer: { name: "sgd", learningRate: 0.4 } };
    expect(troubleOf(neuron({ training: short, rounding }))).toBe("none");
  });

  test("where all updates are done, and only the loss after them is too large", () => {
    const training = { optimizer: { name: "sgd", learningRate: 1e160 } };
    expect(troubleOf(neuron({ training }))).toBe(`update 2, step 3, C: ${overflow}`);
  });

  test("AdaGrad without ε on a gradient of 0", () => {
    const optimizer = { name: "adagrad", learningRate: 0.5, epsilon: 0 };
    expect(troubleOf(program("f = relu(x)", { x: -1 }, { optimizer, iterations: 1 }))).toMatch(
      /x\+: division by zero$/,
    );
  });
});

test("the error says where, for whoever shows it", () => {
  const error = new NumericError({
    quantity: "f",
    step: 2,
    update: 1,
    reason: "division by zero",
    quantities: new Map(),
  }).inUpdate(7);
  expect(error.message).toBe("update 7, step 2, f: division by zero");
  expect(error.trouble).toMatchObject({ quantity: "f", step: 2, update: 7 });
});
