import { describe, expect, it } from "vitest";
import { readDocument } from "#lib/document/read.ts";
import { solve } from "#lib/document/solve.ts";
import { isSaturated, stopsSignal } from "#lib/explanations/signal.ts";
import { Writing } from "#lib/explanations/writing.ts";
import { noMark } from "#lib/notation/mark.ts";

/** The steps at which a gate stops the signal, and those at which it is saturated. */
function found(document: object): { stopped: string[]; saturated: string[] } {
  const solution = solve(readDocument({ chalkgrad: 1, ...document }));
  const writing = new Writing(solution, noMark);
  const { steps } = solution.trace;
  return {
    stopped: steps.filter((step) => stopsSignal(step, writing)).map(({ id }) => id),
    saturated: steps.filter(isSaturated).map(({ id }) => id),
  };
}

function ofProgram(program: string, inputs: Record<string, number>) {
  return found({ kind: "expression", program, inputs, group: ["sigmoid"] });
}

describe("a gate's signal", () => {
  it("stops at a dead ReLU, at the losing input of a max, at a factor 0", () => {
    expect(ofProgram("f = relu(x)", { x: -1 }).stopped).toEqual(["df/dx"]);
    expect(ofProgram("f = max(x, y)", { x: 1, y: 3 }).stopped).toEqual(["df/dx"]);
    expect(ofProgram("f = x * y", { x: 4, y: 0 }).stopped).toEqual(["df/dx"]);
    expect(ofProgram("f = relu(x)", { x: 1 }).stopped).toEqual([]);
  });

  it("does not stop where contributions cancel", () => {
    expect(ofProgram("a = x + 1\nb = 2 - x\nf = a + b", { x: 1 }).stopped).toEqual([]);
  });

  it("is flat at a saturated σ or tanh", () => {
    expect(ofProgram("f = sigmoid(x)", { x: -20 }).saturated).toEqual(["f"]);
    expect(ofProgram("f = tanh(x)", { x: 9 }).saturated).toEqual(["f"]);
    expect(ofProgram("f = relu(x)", { x: -9 }).saturated).toEqual([]);
  });

  it.each(["mazur", "han-kamber"])("stops at a dead unit of a network (%s)", (notation) => {
    const { stopped } = found({
      kind: "network",
      notation,
      layers: [
        { units: 1 },
        { units: 2, activation: "relu", weights: [[-1], [1]] },
        { units: 1, weights: [[0.5, 0.5]] },
      ],
      data: [{ input: [2], target: [1] }],
      training: { optimizer: { name: "sgd", learningRate: 0.1 } },
    });
    expect(stopped).toEqual(["err.1.1"]);
  });
});
