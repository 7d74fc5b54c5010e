import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EditError } from "#lib/document/edit-error.ts";
import { editorLimits } from "#lib/document/editor-limits.ts";
import { editNetwork, type NetworkEdit } from "#lib/document/network-edit.ts";
import { biasKinds } from "#lib/document/network-layers.ts";
import { readDocument } from "#lib/document/read.ts";
import type { NetworkDocument } from "#lib/document/schema.ts";
import { optimizerNames } from "#lib/document/training-schema.ts";
import { activationNames, lossNames } from "#lib/engine/network/network.ts";
import { builtIn } from "../sources/built-in.ts";
import { randomDocument } from "./random-document.ts";

const mazur = network(builtIn("mazur", "printed"));

function network(value: unknown): NetworkDocument {
  const document = readDocument(value);
  if (document.kind !== "network") throw new Error("not a network");
  return document;
}

function edited(document: NetworkDocument, ...edits: readonly NetworkEdit[]): NetworkDocument {
  return edits.reduce((before, edit) => {
    const after = editNetwork(before, edit);
    if (after instanceof EditError) throw after;
    return after;
  }, document);
}

function refused(document: NetworkDocument, edit: NetworkEdit): string {
  const after = editNetwork(document, edit);
  return after instanceof EditError ? after.message : "no refusal";
}

const deep = network({
  chalkgrad: 1,
  kind: "network",
  layers: [
    { units: 1, names: ["in"] },
    { units: 2, weights: [[0.11], [0.22]], biases: [1, 2], names: ["h1", "h2"] },
    { units: 1, activation: "elu", weights: [[0.33, 0.44]], biases: 0.5 },
    { units: 1, activation: "tanh", weights: [[0.77]] },
  ],
  data: [{ input: [5], target: [6] }],
});

describe("the size of a layer", () => {
  it("keeps the weights, biases and inputs that still have a place", () => {
    const wider = edited(mazur, { kind: "units", layer: 0, units: 3 });
    const [, hidden, output] = wider.layers;
    expect(hidden?.weights.map((row) => row.slice(0, 2))).toEqual([
      [0.15, 0.2],
      [0.25, 0.3],
    ]);
    expect(hidden?.weights.map((row) => row.length)).toEqual([3, 3]);
    expect(output).toEqual(mazur.layers[2]);
    expect(wider.data[0]?.input.slice(0, 2)).toEqual([0.05, 0.1]);
    expect(edited(wider, { kind: "units", layer: 0, units: 2 })).toEqual(mazur);
  });

  it("is a matter of the weights out of it too, and of the targets", () => {
    const wider = edited(deep, { kind: "units", layer: 1, units: 3 });
    expect(wider.layers[1]).toMatchObject({ biases: [1, 2, 0], names: ["h1", "h2", "h3"] });
    expect(wider.layers[2]?.weights[0]).toHaveLength(3);
    const two = edited(deep, { kind: "units", layer: 3, units: 2 });
    expect(two.data[0]?.target).toEqual([6, 0]);
    expect(two.layers[3]?.weights[0]).toEqual([0.77]);
  });

  it("counts names on past those that are taken", () => {
    const named = edited(deep, { kind: "names", layer: 2, names: ["h3"] });
    const wider = edited(named, { kind: "units", layer: 1, units: 3 });
    expect(wider.layers[1]?.names).toEqual(["h1", "h2", "h4"]);
  });

  it("begins no two units of a layer alike", () => {
    const layer: NetworkEdit = { kind: "units", layer: 1, units: editorLimits.units };
    const rows = edited(mazur, layer).layers[1]?.weights.map((row) => row.join());
    expect(new Set(rows).size).toBe(editorLimits.units);
  });

  it("has a limit that is named, and a larger network can shrink", () => {
    const many = editorLimits.units + 1;
    const text = refused(mazur, { kind: "units", layer: 1, units: many });
    expect(text).toContain(`At most ${editorLimits.units} units`);
    expect(refused(mazur, { kind: "units", layer: 1, units: 0 })).toContain("one unit");
    const twenty = network({
      ...deep,
      layers: [
        { units: 20 },
        { units: 1, weights: [Array.from({ length: 20 }, () => 1)], biases: null },
      ],
      data: [{ input: Array.from({ length: 20 }, () => 1), target: [6] }],
    });
    expect(edited(twenty, { kind: "units", layer: 0, units: 19 }).layers[0].units).toBe(19);
    expect(refused(twenty, { kind: "units", layer: 0, units: 21 })).toContain("At most");
  });
});

describe("layers", () => {
  it("are put between two others", () => {
    const { layers } = edited(mazur, { kind: "add-layer", before: 2 });
    expect(layers.map(({ units }) => units)).toEqual([2, 2, 2, 2]);
    expect(layers[1]).toEqual(mazur.layers[1]);
    expect(layers[2]).toMatchObject({ activation: "sigmoid", biases: 0 });
    expect(layers[3]).toEqual(mazur.layers[2]);
  });

  it("are joined where one is removed", () => {
    const { layers, data } = edited(deep, { kind: "remove-layer", layer: 2 });
    expect(layers.map(({ units }) => units)).toEqual([1, 2, 1]);
    expect(layers[2]?.weights[0]?.[0]).toBe(0.77);
    expect(data).toEqual(deep.data);
    expect(
      edited(deep, { kind: "add-layer", before: 2 }, { kind: "remove-layer", layer: 2 }),
    ).toEqual(deep);
  });

  it("change places", () => {
    const { layers } = edited(deep, { kind: "swap-layers", layer: 2 });
    expect(layers.slice(2)).toMatchObject([
      { activation: "tanh", weights: [[0.77, expect.any(Number)]], biases: null },
      { activation: "elu", weights: [[0.33]], biases: 0.5, activationParameters: { alpha: 1 } },
    ]);
  });

  it("are at least one after the input, and at most as many as can be followed", () => {
    const one = edited(mazur, { kind: "remove-layer", layer: 1 });
    expect(refused(one, { kind: "remove-layer", layer: 1 })).toContain("needs one layer");
    const most = Array.from({ length: editorLimits.layers - 1 }, (): NetworkEdit => ({
      kind: "add-layer",
      before: 1,
    }));
    const text = refused(edited(one, ...most), { kind: "add-layer", before: 1 });
    expect(text).toContain(`At most ${editorLimits.layers} layers`);
  });
});

describe("biases", () => {
  it("keep their numbers from one kind to another", () => {
    const kind = (biases: (typeof biasKinds)[number]): NetworkEdit => ({
      kind: "bias-kind",
      layer: 1,
      biases,
    });
    expect(edited(mazur, kind("per-unit")).layers[1]?.biases).toEqual([0.35, 0.35]);
    expect(edited(deep, kind("shared")).layers[1]?.biases).toBe(1);
    expect(edited(deep, kind("none")).layers[1]?.biases).toBeNull();
    expect(edited(deep, kind("none"), kind("per-unit")).layers[1]?.biases).toEqual([0, 0]);
  });
});

describe("activation", () => {
  it("brings its own parameter, and takes the former one away", () => {
    const leaky = edited(deep, { kind: "activation", layer: 2, activation: "leaky-relu" });
    expect(leaky.layers[2]?.activationParameters.alpha).toBe(0.01);
    const alpha = edited(leaky, { kind: "alpha", layer: 2, alpha: 0.2 });
    expect(alpha.layers[2]?.activationParameters.alpha).toBe(0.2);
    const tanh = edited(alpha, { kind: "activation", layer: 2, activation: "tanh" });
    expect(tanh.layers[2]?.activationParameters.alpha).toBeNull();
  });
});

describe("drawing", () => {
  it("gives the same numbers for the same seed, and keeps the kinds of biases", () => {
    const draw: NetworkEdit = {
      kind: "draw",
      initialisation: { name: "uniform", bound: 0.5 },
      seed: 7,
      decimals: 1,
    };
    const drawn = edited(deep, draw);
    expect(edited(mazur, draw, draw)).toEqual(edited(mazur, draw));
    expect(edited(deep, { ...draw, seed: 8 })).not.toEqual(drawn);
    expect(drawn.layers[1]?.biases).toHaveLength(2);
    expect(drawn.layers[3]?.biases).toBeNull();
    const zeros = edited(mazur, { ...draw, initialisation: { name: "zeros" } });
    expect(zeros.layers[2]).toMatchObject({
      weights: [
        [0, 0],
        [0, 0],
      ],
      biases: 0,
    });
  });
});

describe("hinge loss", () => {
  const hinge = edited(mazur, { kind: "loss", loss: "hinge" });

  it("makes of each target its class", () => {
    expect(hinge.data[0]?.target).toEqual([0, 1]);
  });

  it("moves the 1 to where it is typed, and refuses what is no class", () => {
    const target: NetworkEdit = { kind: "datum", example: 0, side: "target", unit: 0, value: 1 };
    expect(edited(hinge, target).data[0]?.target).toEqual([1, 0]);
    expect(refused(hinge, { ...target, value: 0.5 })).toContain("one-hot");
  });

  it("keeps a class when outputs come and go", () => {
    const one = edited(hinge, { kind: "units", layer: 2, units: 1 });
    expect(one.data[0]?.target).toEqual([1]);
    expect(edited(hinge, { kind: "add-example" }).data[1]?.target).toEqual([1, 0]);
  });
});

describe("examples", () => {
  it("come and go, and no batch is larger than they are", () => {
    const two = edited(mazur, { kind: "add-example" });
    const batch = edited(two, { kind: "training", fields: { batchSize: 2 } });
    const one = edited(batch, { kind: "remove-example", example: 0 });
    expect(one.data).toEqual([{ input: [1, 1], target: [0, 0] }]);
    expect(one.training.batchSize).toBe(1);
    expect(refused(one, { kind: "remove-example", example: 0 })).toContain("one example");
    expect(refused(one, { kind: "training", fields: { batchSize: 2 } })).toContain("at most 1");
  });

  it("have a limit that is named", () => {
    const data = Array.from({ length: editorLimits.examples }, () => mazur.data[0] ?? never());
    const full = edited(mazur, { kind: "data", data });
    expect(refused(full, { kind: "add-example" })).toContain(`At most ${editorLimits.examples}`);
    expect(refused(mazur, { kind: "data", data: [...data, ...data] })).toContain("there are 64");
  });
});

describe("a table of examples", () => {
  const data = [
    { input: [0.1, 0.2, 0.3], target: [1, 0] },
    { input: [0.4, 0.5, 0.6], target: [0, 1] },
  ];
  const table = { kind: "examples", data, inputs: null, targets: null } as const;

  it("makes the network as wide as it is, and names its inputs and outputs", () => {
    const inputs = ["petal length", "petal.width", "age"];
    const changed = edited(deep, { ...table, inputs, targets: ["cat", "dog"] });
    expect(changed.data).toEqual(data);
    expect(changed.layers[0]).toEqual({ units: 3, names: ["petal_length", "petal_width", "age"] });
    expect(changed.layers.at(-1)).toMatchObject({ units: 2, names: ["cat", "dog"] });
  });

  it.each([
    ["alike", ["x", "x", "y"]],
    ["empty", ["", "x", "y"]],
    ["no name of a unit", ["x", "y", "(z)"]],
  ])("leaves out names that are %s", (_what, inputs) => {
    expect(edited(deep, { ...table, inputs }).layers[0].names).toEqual(
      edited(deep, table).layers[0].names,
    );
  });

  it("is refused where no picture could show it", () => {
    const wide = [{ input: Array.from({ length: 9 }, () => 1), target: [1] }];
    expect(refused(deep, { ...table, data: wide })).toMatch(/^At most 8 units/);
  });
});

describe("what belongs to the whole", () => {
  it("is set field by field, defaults filled in", () => {
    const adam = edited(mazur, {
      kind: "training",
      fields: { optimizer: { name: "adam", learningRate: 0.5 } },
    });
    expect(adam.training).toMatchObject({ trainBiases: false, optimizer: { beta2: 0.999 } });
    const rounded = edited(mazur, {
      kind: "presentation",
      fields: { rounding: { carry: "rounded", digits: 3 }, notation: "nielsen" },
    });
    expect(rounded).toMatchObject({ notation: "nielsen", rounding: { digits: 3, decimals: null } });
  });

  it("leaves the figures that the source prints to the author", () => {
    expect(edited(mazur, { kind: "units", layer: 1, units: 3 }).printed).toEqual(mazur.printed);
  });

  it("says what the format expects", () => {
    const edit: NetworkEdit = { kind: "names", layer: 1, names: ["a", "a"] };
    expect(refused(mazur, edit)).toMatch(/^Expected a name that no other unit has/);
    expect(refused(mazur, { kind: "training", fields: { epochs: 1.5 } })).toContain("whole number");
  });
});

/** Places beyond the network are reached too, and have to be refused or left alone. */
const anyEdit = (layers: number): fc.Arbitrary<NetworkEdit> => {
  const computed = fc.integer({ min: 1, max: layers - 1 });
  const layer = fc.integer({ min: 0, max: layers - 1 });
  const value = fc.oneof(
    fc.double().map((each) => each + 0),
    fc.integer({ min: 0, max: 1 }),
  );
  const matrix = fc.array(fc.array(value, { maxLength: 4 }), { maxLength: 4 });
  const edit = <Kind extends NetworkEdit["kind"]>(kind: Kind, fields: object) =>
    fc.record({ kind: fc.constant(kind), ...fields }) as fc.Arbitrary<NetworkEdit>;
  return fc.oneof(
    edit("add-layer", { before: computed }),
    edit("remove-layer", { layer: computed }),
    ...(layers > 2
      ? [edit("swap-layers", { layer: fc.integer({ min: 1, max: layers - 2 }) })]
      : []),
    edit("units", { layer, units: fc.integer({ min: 0, max: 10 }) }),
    edit("names", {
      layer,
      names: fc.option(fc.array(fc.constantFrom("a", "b1", "b2", "?"), { maxLength: 3 })),
    }),
    edit("activation", { layer: computed, activation: fc.constantFrom(...activationNames) }),
    edit("alpha", { layer: computed, alpha: value }),
    edit("bias-kind", { layer: computed, biases: fc.constantFrom(...biasKinds) }),
    edit("parameters", {
      layer: computed,
      weights: matrix,
      biases: fc.oneof(value, fc.constant(null)),
    }),
    edit("loss", { loss: fc.constantFrom(...lossNames) }),
    edit("datum", {
      example: fc.nat(3),
      side: fc.constantFrom("input", "target"),
      unit: fc.nat(3),
      value,
    }),
    edit("data", {
      data: fc.array(fc.record({ input: fc.array(value), target: fc.array(value) }), {
        maxLength: 3,
      }),
    }),
    edit("add-example", {}),
    edit("remove-example", { example: fc.nat(3) }),
    edit("training", {
      fields: fc.record(
        {
          batchSize: fc.nat(4),
          epochs: fc.nat(3),
          optimizer: fc.record({ name: fc.constantFrom(...optimizerNames) }),
        },
        { requiredKeys: [] },
      ),
    }),
  );
};

describe("any edits one after the other", () => {
  it("leave a valid document, or the one that was there", () => {
    let made = 0;
    fc.assert(
      fc.property(randomDocument, fc.infiniteStream(fc.nat()), (written, seeds) => {
        let document = readDocument(written);
        for (const seed of seeds.take(12)) {
          if (document.kind !== "network") return;
          const [edit] = fc.sample(anyEdit(document.layers.length), { seed, numRuns: 1 });
          const after = editNetwork(document, edit ?? never());
          if (after instanceof EditError) expect(after.message).toMatch(/^[A-Z].*\.$/s);
          else {
            expect(readDocument(after)).toEqual(after);
            document = after;
            made += 1;
          }
        }
      }),
    );
    expect(made).toBeGreaterThan(100);
  });
});

function never(): never {
  throw new Error("nothing there");
}
