import { describe, expect, it } from "vitest";
import {
  applyChange,
  changeableQuantities,
  currentValue,
  type Change,
} from "#lib/document/change.ts";
import { DocumentError } from "#lib/document/document-error.ts";
import { readDocument } from "#lib/document/read.ts";
import { solve } from "#lib/document/solve.ts";
import { valuePlaces } from "#lib/document/value-places.ts";
import { builtIn, idOf } from "../sources/built-in.ts";
import { oracleCases } from "../oracle/cases.ts";

const mazur = builtIn("mazur", "printed");
const gate = builtIn("sigmoid-gate", "printed");

const batch = readDocument({
  chalkgrad: 1,
  kind: "network",
  layers: [{ units: 1 }, { units: 1, activation: "elu", weights: [[0.5]], biases: [0.1] }],
  data: [1, 2, 3].map((x) => ({ input: [x], target: [10 * x] })),
  training: {
    batchSize: 2,
    weightDecay: 0.01,
    schedule: { name: "step", factor: 0.5, every: 1 },
    optimizer: { name: "adam", learningRate: 0.2, beta1: 0.8 },
  },
});

function faultsOf(attempt: () => unknown): readonly string[] {
  try {
    attempt();
  } catch (error) {
    if (error instanceof DocumentError) return error.lines;
    throw error;
  }
  return [];
}

describe("setting a value", () => {
  const solution = solve(mazur);
  it.each([
    ["w5", 0.4],
    ["w2", 0.2],
    ["b2", 0.6],
    ["i1", 0.05],
    ["target_o2", 0.99],
    ["eta", 0.5],
  ])("finds and sets %s of Mazur’s net", (name, before) => {
    const quantity = idOf(solution, name);
    expect(currentValue(mazur, quantity)).toBe(before);
    const changed = applyChange(mazur, { kind: "value", quantity, value: 0.123 });
    expect(currentValue(changed, quantity)).toBe(0.123);
    expect(solve(changed).trace.values.get(quantity)).toBe(0.123);
    expect(currentValue(mazur, quantity)).toBe(before);
  });

  it("sets inputs of a program, and one bias of several", () => {
    expect(currentValue(applyChange(gate, { kind: "value", quantity: "w0", value: 4 }), "w0")).toBe(
      4,
    );
    const net = builtIn("han-kamber", "printed");
    const changed = applyChange(net, { kind: "value", quantity: "b.1.2", value: 0.7 });
    expect(changed).toMatchObject({ layers: [{}, { biases: [-0.4, 0.7] }, { biases: [0.1] }] });
  });

  it("knows which example an update sees", () => {
    expect(currentValue(batch, "x.1@2")).toBe(2);
    expect(currentValue(batch, "x.1@2", 2)).toBeNull();
    expect(currentValue(batch, "x.1", 2)).toBe(3);
    expect(currentValue(batch, "t.1@1", 3)).toBe(10);
    const change: Change = { kind: "value", quantity: "x.1", value: 7, update: 2 };
    expect(applyChange(batch, change)).toMatchObject({ data: [{}, {}, { input: [7] }] });
  });

  it("reaches every setting of an optimiser and its schedule", () => {
    const rate = currentValue(batch, "hyper.initial-learning-rate");
    expect(rate).toBe(0.2);
    expect(currentValue(batch, "hyper.beta1")).toBe(0.8);
    expect(currentValue(batch, "hyper.schedule-factor")).toBe(0.5);
    expect(currentValue(batch, "hyper.weight-decay")).toBe(0.01);
    expect(currentValue(batch, "hyper.learning-rate")).toBeNull();
  });

  it("refuses what the format refuses, naming the field", () => {
    const set = (quantity: string, value: number) => () =>
      applyChange(mazur, { kind: "value", quantity, value });
    expect(faultsOf(set("w.1.1.1", Infinity))).toEqual([
      "layers[1].weights[0][0]: expected a finite number, got Infinity",
    ]);
    expect(faultsOf(set("hyper.learning-rate", -1))).toEqual([
      "training.optimizer.learningRate: expected a finite number, at least 0, got -1",
    ]);
    expect(faultsOf(set("out.1.1", 1))).toHaveLength(1);
    expect(faultsOf(set("__proto__", 1))).toHaveLength(1);
  });
});

describe("every value that the trace takes as given", () => {
  const counted = new Set(["iteration", "epochs-done", "schedule-steps"]);
  it("can be changed, but for counters and what an optimiser remembers", () => {
    let seen = 0;
    for (const { document: text } of oracleCases.filter((_, index) => index % 5 === 0)) {
      const document = readDocument(text);
      const { trace } = solve(document);
      const changeable = new Set(changeableQuantities(document));
      for (const id of trace.given) {
        const quantity = trace.quantities.get(id);
        if (quantity?.kind === "state") continue;
        if (quantity?.kind === "hyperparameter" && counted.has(quantity.name)) continue;
        expect(changeable, id).toContain(id);
        expect(currentValue(document, id), id).toBe(trace.values.get(id));
        seen += 1;
      }
    }
    expect(seen).toBeGreaterThan(300);
  });

  it("has a place of its own", () => {
    for (const { document } of oracleCases) {
      const places = [...valuePlaces(readDocument(document)).values()].map((path) =>
        path.join("/"),
      );
      expect(new Set(places).size).toBe(places.length);
    }
  });
});

describe("switching the method", () => {
  it.each<[Change, object]>([
    [
      { kind: "update-order", order: "output-first" },
      { training: { updateOrder: "output-first" } },
    ],
    [{ kind: "train-biases", trained: true }, { training: { trainBiases: true } }],
    [{ kind: "loss", loss: "squared-error" }, { loss: "squared-error" }],
    [{ kind: "reduction", reduction: "mean" }, { training: { reduction: "mean" } }],
    [
      { kind: "activation", layer: 2, activation: "tanh" },
      { layers: [{}, { activation: "sigmoid" }, { activation: "tanh" }] },
    ],
    [
      { kind: "optimizer", name: "adam" },
      { training: { optimizer: { name: "adam", learningRate: 0.5, beta2: 0.999 } } },
    ],
  ])("%j", (change, expected) => {
    expect(applyChange(mazur, change)).toMatchObject(expected);
  });

  it("gives the figures of the variant that the example has for it", () => {
    const outputFirst = applyChange(mazur, { kind: "update-order", order: "output-first" });
    expect(solve(outputFirst).result).toEqual(solve(builtIn("mazur", "output-first")).result);
  });

  it("gives α its default for the new activation", () => {
    const leaky = applyChange(batch, { kind: "activation", layer: 1, activation: "leaky-relu" });
    expect(leaky).toMatchObject({ layers: [{}, { activationParameters: { alpha: 0.01 } }] });
    const tanh = applyChange(batch, { kind: "activation", layer: 1, activation: "tanh" });
    expect(tanh).toMatchObject({ layers: [{}, { activationParameters: { alpha: null } }] });
  });

  it("opens and closes a composite gate", () => {
    const rational = builtIn("rational", "exact");
    const opened = applyChange(rational, { kind: "group", gate: "sigmoid", whole: false });
    expect(opened).toMatchObject({ group: [] });
    expect(solve(opened).trace.steps.length).toBeGreaterThan(solve(rational).trace.steps.length);
    expect(applyChange(opened, { kind: "group", gate: "sigmoid", whole: true })).toEqual(rational);
  });

  it("says what it cannot be applied to", () => {
    expect(
      faultsOf(() => applyChange(gate, { kind: "update-order", order: "output-first" })),
    ).toEqual(["training.updateOrder: expected a place that the document has, got null"]);
    expect(faultsOf(() => applyChange(gate, { kind: "loss", loss: "hinge" }))).toHaveLength(1);
    expect(
      faultsOf(() => applyChange(mazur, { kind: "activation", layer: 0, activation: "tanh" })),
    ).toHaveLength(1);
    expect(faultsOf(() => applyChange(mazur, { kind: "loss", loss: "hinge" }))).toEqual([
      "data[0].target: expected a one-hot target for the hinge loss: one 1, else 0, got [0.01, 0.99]",
    ]);
  });
});

describe("the figures that the source prints", () => {
  it("go with the first number that changes", () => {
    expect(mazur.printed.length).toBeGreaterThan(0);
    expect(applyChange(mazur, { kind: "value", quantity: "w.1.1.1", value: 1 }).printed).toEqual(
      [],
    );
  });

  it("stay when figures are only rounded otherwise", () => {
    expect(applyChange(mazur, { kind: "rounding", rounding: null }).printed).toEqual(mazur.printed);
  });

  it("stay, and the document with them, when nothing changes", () => {
    expect(applyChange(mazur, { kind: "value", quantity: "w.1.1.1", value: 0.15 })).toBe(mazur);
    expect(applyChange(mazur, { kind: "optimizer", name: "sgd" })).toBe(mazur);
  });
});
