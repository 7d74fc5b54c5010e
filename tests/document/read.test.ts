import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DocumentError } from "#lib/document/document-error.ts";
import { readDocument, readDocumentText } from "#lib/document/read.ts";
import { oracleCases } from "../oracle/cases.ts";

/** A network that is in order, with changes. */
function network(changes: object = {}): object {
  return {
    chalkgrad: 1,
    kind: "network",
    layers: [
      { units: 3 },
      {
        units: 2,
        weights: [
          [0.2, 0.4, -0.5],
          [-0.3, 0.1, 0.2],
        ],
        biases: [-0.4, 0.2],
      },
      { units: 1, weights: [[-0.3, -0.2]], biases: [0.1] },
    ],
    data: [{ input: [1, 0, 1], target: [1] }],
    ...changes,
  };
}

function expression(changes: object = {}): object {
  return { chalkgrad: 1, kind: "expression", program: "x * y", inputs: { x: 1, y: 2 }, ...changes };
}

function linesOf(read: () => unknown): readonly string[] {
  try {
    read();
  } catch (error) {
    if (error instanceof DocumentError) return error.lines;
    throw error;
  }
  return [];
}

const faultsOf = (document: unknown): readonly string[] => linesOf(() => readDocument(document));
const faultsOfText = (text: string): readonly string[] => linesOf(() => readDocumentText(text));

describe("a document that is in order", () => {
  test("may name its schema, which is for editors alone", () => {
    const schema = { $schema: "https://example.org/schema/v1.json" };
    expect(readDocument(expression(schema))).toEqual(readDocument(expression()));
    expect(readDocument(expression(schema))).not.toHaveProperty("$schema");
    expect(readDocument(network(schema))).toEqual(readDocument(network()));
    expect(faultsOf(expression({ $schema: 1 }))).toEqual(["$schema: expected text, got 1"]);
  });

  test("gets its defaults", () => {
    expect(readDocument(expression())).toEqual({
      chalkgrad: 1,
      kind: "expression",
      title: "Untitled example",
      summary: "",
      source: null,
      notation: "cs231n",
      rounding: null,
      printed: [],
      notes: {},
      program: "x * y",
      inputs: { x: 1, y: 2 },
      constants: {},
      group: [],
      training: null,
    });
    expect(readDocument(network())).toMatchObject({
      notation: "nielsen",
      loss: "half-squared-error",
      layers: [{ units: 3, names: null }, { activation: "sigmoid" }, { activation: "sigmoid" }],
      training: {
        optimizer: { name: "sgd", learningRate: 0.1 },
        epochs: 1,
        batchSize: 1,
        reduction: "sum",
        trainBiases: true,
        updateOrder: "simultaneous",
        weightDecay: 0,
        schedule: null,
        shuffle: null,
      },
    });
  });

  test.each([
    ["leaky-relu", {}, 0.01],
    ["elu", {}, 1],
    ["elu", { alpha: 0.5 }, 0.5],
    ["tanh", {}, null],
  ])("α of %s with %j is %d", (activation, activationParameters, alpha) => {
    const layer = { units: 1, activation, activationParameters, weights: [[1]] };
    const document = readDocument(
      network({ layers: [{ units: 1 }, layer], data: [{ input: [1], target: [1] }] }),
    );
    expect(document).toMatchObject({ layers: [{}, { activationParameters: { alpha } }] });
  });

  test("is still one with its defaults filled in", () => {
    for (const { document } of oracleCases) {
      const filled = readDocument(document);
      expect(readDocument(structuredClone(filled))).toEqual(filled);
    }
  });

  test("keeps what it says", () => {
    for (const { document } of oracleCases) {
      expect(readDocument(document)).toMatchObject(Object(document));
    }
  });
});

describe("shapes", () => {
  test.each([
    [
      {
        layers: [
          { units: 3 },
          {
            units: 2,
            weights: [
              [1, 2],
              [3, 4],
            ],
          },
        ],
        data: [],
      },
      "layers[1].weights: expected 2 rows of 3 numbers (2 units, 3 inputs), got 2 rows of 2",
    ],
    [
      {
        layers: [
          { units: 2 },
          {
            units: 2,
            weights: [
              [1, 2, 3],
              [4, 5, 6],
            ],
          },
        ],
      },
      "layers[1].weights: expected 2 rows of 2 numbers (2 units, 2 inputs), got 2 rows of 3",
    ],
    [
      { layers: [{ units: 2 }, { units: 2, weights: [[1, 2], [3]] }] },
      "layers[1].weights[1]: expected 2 numbers (one for each input), got 1",
    ],
    [
      { layers: [{ units: 1 }, { units: 1, weights: [[1]] }, { units: 2, weights: [[1]] }] },
      "layers[2].weights: expected 2 rows of 1 number (2 units, 1 unit of the layer before), got 1 row of 1",
    ],
    [
      { layers: [{ units: 1 }, { units: 2, weights: [[1], [2]], biases: [1, 2, 3] }] },
      "layers[1].biases: expected 2 numbers (one for each unit), one number for all, or null, got a list of 3",
    ],
    [
      {
        layers: [
          { units: 2, names: ["a"] },
          { units: 1, weights: [[1, 2]] },
        ],
      },
      "layers[0].names: expected 2 names (one for each unit), got 1",
    ],
    [
      {
        layers: [
          { units: 1, names: ["a"] },
          { units: 1, weights: [[1]], names: ["a"] },
        ],
      },
      "layers[1].names[0]: expected a name that no other unit has, got a, as layers[0].names[0] has",
    ],
    [
      { data: [{ input: [1, 0], target: [1] }] },
      "data[0].input: expected 3 numbers (one for each input unit), got a list of 2",
    ],
    [
      {
        data: [
          { input: [1, 0, 1], target: [1] },
          { input: [1, 0, 1], target: [1, 0] },
        ],
      },
      "data[1].target: expected 1 number (one for each output unit), got a list of 2",
    ],
    [
      { loss: "hinge", data: [{ input: [1, 0, 1], target: [0.5] }] },
      "data[0].target: expected a one-hot target for the hinge loss: one 1, else 0, got [0.5]",
    ],
    [
      { training: { batchSize: 2 } },
      "training.batchSize: expected at most 1 (the number of examples), got 2",
    ],
  ])("%#", (changes, line) => {
    expect(faultsOf(network(changes))).toContain(line);
  });

  test("a softmax needs no cross-entropy", () => {
    const layer = { units: 2, activation: "softmax", weights: [[1], [2]] };
    const layers = [{ units: 1 }, layer];
    expect(faultsOf(network({ layers, data: [{ input: [1], target: [1, 0] }] }))).toEqual([]);
  });
});

describe("names and values", () => {
  test.each([
    [{ titel: "x" }, "titel: expected the field title, got an unknown field"],
    [{ chalkgrad: 2 }, "chalkgrad: expected 1, the version of the format, got 2"],
    [{ inputs: { x: null, y: 2 } }, "inputs.x: expected a finite number, got null"],
    [{ inputs: { x: NaN, y: 2 } }, "inputs.x: expected a finite number, got NaN"],
    [{ inputs: { x: Infinity, y: 2 } }, "inputs.x: expected a finite number, got Infinity"],
    [{ inputs: { x: "1", y: 2 } }, 'inputs.x: expected a finite number, got "1"'],
    [{ inputs: [1, 2] }, "inputs: expected an object { … }, got a list of 2"],
    [{ inputs: { x: 1, y: 2, exp: 3 } }, "inputs.exp: expected a name that no function has"],
    [
      { inputs: { x: 1, y: 2, "a b": 3 } },
      'inputs["a b"]: expected a name of letters, digits and _ that starts with a letter',
    ],
    [{ constants: { x: 1 } }, "constants.x: expected a name that inputs does not have too"],
    [
      { group: ["sigmoide"] },
      'group[0]: expected one of sigmoid, softplus (did you mean sigmoid?), got "sigmoide"',
    ],
    [
      { notation: "mazure" },
      /^notation: expected one of .* \(did you mean mazur\?\), got "mazure"$/,
    ],
    [{ source: { text: "a", url: "javascript:alert(1)" } }, /^source.url: expected an address/],
    [
      { printed: [{ quantity: "f", value: 2 }] },
      "printed[0].value: expected a decimal number as text, got 2",
    ],
    [
      { printed: [{ quantity: "f", value: "two" }] },
      /^printed\[0\].value: expected a decimal number/,
    ],
    [
      { rounding: { decimals: 2, digits: 3 } },
      "rounding: expected decimals or digits, not both, got both",
    ],
    [{ rounding: { carry: "rounded" } }, /^rounding: expected decimals or digits, since/],
    [
      { rounding: { decimals: { foward: 2 } } },
      "rounding.decimals.foward: expected the field forward, got an unknown field",
    ],
    [
      { rounding: { decimals: 2.5 } },
      "rounding.decimals: expected a whole number from 0 to 20, got 2.5",
    ],
    [
      { training: { optimizer: { name: "addam" } } },
      /^training.optimizer.name: .* \(did you mean adam\?\)/,
    ],
    [
      { training: { iterations: 1_000_000 } },
      "training.iterations: expected a whole number from 1 to 100000, got 1000000",
    ],
    [{ training: {}, program: "2", inputs: {} }, /^inputs: expected at least one input/],
    [
      { inputs: { x: 1 } },
      "inputs.y: expected a value for y, which the program reads at line 1, column 5, got nothing",
    ],
    [
      { program: "q = x\nf = sigmod(q) * y" },
      "program (line 2, column 5): expected sigmoid, got sigmod",
    ],
    [
      { program: "" },
      "program (line 1, column 1): expected an expression such as x * y, got an empty program",
    ],
    [{ program: 5 }, "program: expected text, as in q = x + y, got 5"],
    [{ program: "a = b + x\nb = a * y" }, /^program \(line 1, column 5\): .* cycle: a → b → a$/],
  ])("%#", (changes, line) => {
    const lines = faultsOf(expression(changes));
    expect(lines).toEqual([typeof line === "string" ? line : expect.stringMatching(line)]);
  });

  test.each([
    [null, "document: expected an object with the field kind, got null"],
    [[], "kind: expected one of expression, network, got nothing"],
    ["text", 'document: expected an object with the field kind, got "text"'],
    [{}, "kind: expected one of expression, network, got nothing"],
    [
      { kind: "netwrok" },
      'kind: expected one of expression, network (did you mean network?), got "netwrok"',
    ],
  ])("%j is no document", (value, line) => {
    expect(faultsOf(value)).toContain(line);
  });

  test("a document of no kind is read as far as all kinds go", () => {
    expect(faultsOf({ title: 5, colour: "red" })).toEqual([
      "kind: expected one of expression, network, got nothing",
      "chalkgrad: expected 1, the version of the format, got nothing",
      "title: expected text, got 5",
    ]);
  });

  test("an input that the program does not read is allowed", () => {
    expect(faultsOf(expression({ inputs: { x: 1, y: 2, unused: 3 } }))).toEqual([]);
  });
});

describe("every fault at once", () => {
  test("of all kinds, each once", () => {
    const lines = faultsOf(
      network({
        titel: "x",
        colour: "red",
        layers: [
          { units: 2, names: ["a", "a"] },
          { units: "2", activation: "sigmod", weights: [[1, "x"]], biases: [1, null] },
          { units: 2, weights: [[1], [2]], biases: [1] },
        ],
        loss: "hinge",
        data: [{ input: [1], target: [1, 1] }],
        training: { epochs: 1_000_000, optimizer: { name: "sgd", learningRate: -1 } },
      }),
    );
    const paths = lines.map((line) => line.slice(0, line.indexOf(":")));
    expect([...paths].sort()).toEqual(
      [
        "titel",
        "colour",
        "layers[0].names[1]",
        "layers[1].units",
        "layers[1].activation",
        "layers[1].weights[0][1]",
        "layers[1].biases[1]",
        "layers[2].biases",
        "data[0].input",
        "data[0].target",
        "training.epochs",
        "training.optimizer.learningRate",
      ].sort(),
    );
  });

  test("beside something else that is wrong with the list", () => {
    const layers = [{ units: 1 }, ...Array.from({ length: 17 }, () => ({ units: 1 }))];
    const data = [{ input: [1, 2], target: [1] }, { input: "none" }];
    const lines = faultsOf(network({ layers, data }));
    expect(lines).toContain(
      "layers[5].weights: expected a list of rows, one for each unit, got nothing",
    );
    expect(lines).toContain("layers: expected at most 16 layers after the input, got a list of 18");
    expect(lines).toContain("data[1].target: expected a list of numbers, got nothing");
    expect(lines).toContain(
      "data[0].input: expected 1 number (one for each input unit), got a list of 2",
    );
  });

  test("and not more than can be read", () => {
    const inputs = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`a${i}`, "b"]));
    const lines = faultsOf(expression({ program: "1", inputs }));
    expect(lines).toHaveLength(101);
    expect(lines.at(-1)).toBe("… and 400 more");
  });
});

describe("limits, stated", () => {
  const wide = (inputs: number, units: number): object => ({
    units,
    weights: Array.from({ length: units }, () => Array.from({ length: inputs }, () => 0.1)),
  });
  const zeros = (length: number): number[] => Array.from({ length }, () => 0);

  test.each([
    [
      network({ training: { epochs: 1_000_000 } }),
      "training.epochs: expected a whole number from 1 to 100000, got 1000000",
    ],
    [
      network({ layers: [{ units: 1025 }, { units: 1, weights: [zeros(1025)] }] }),
      "layers[0].units: expected a whole number from 1 to 1024, got 1025",
    ],
    [
      network({
        layers: [{ units: 256 }, wide(256, 200)],
        data: [{ input: zeros(256), target: zeros(200) }],
      }),
      "layers: expected at most 20000 weights and biases, got 51200",
    ],
    [
      network({
        layers: [{ units: 100 }, wide(100, 100)],
        data: Array.from({ length: 30 }, () => ({ input: zeros(100), target: zeros(100) })),
        training: { batchSize: 30, epochs: 10_000 },
      }),
      "training.batchSize: expected at most 200000 parameters × batchSize, got 300000",
    ],
    [
      network({
        layers: [{ units: 100 }, wide(100, 100)],
        data: Array.from({ length: 30 }, () => ({ input: zeros(100), target: zeros(100) })),
        training: { epochs: 10_000 },
      }),
      "training.epochs: expected at most 100000000 parameters × examples × epochs, got 3000000000",
    ],
    [
      network({ printed: [{ quantity: "C after 100000000000", value: "0.1" }] }),
      "printed[0].quantity: expected at most 100000 updates for this example, over all printed figures, got C after 100000000000",
    ],
    [
      network({ layers: Array.from({ length: 18 }, () => ({ units: 1 })) }),
      "layers: expected at most 16 layers after the input, got a list of 18",
    ],
  ])("%#", (document, line) => {
    expect(faultsOf(document)).toContain(line);
  });

  test("of text, values and nesting", () => {
    expect(faultsOfText("x".repeat(10_000_000))).toEqual([
      "document: expected at most 1000000 characters, got 10000000",
    ]);
    expect(faultsOf(expression({ program: "x+".repeat(5_000_000) }))).toEqual([
      "program (line 1, column 1): expected at most 2000 characters, got 10000000",
    ]);
    const deep = "document: expected nesting at most 32 deep, got more";
    expect(faultsOfText("[".repeat(10_000) + "]".repeat(10_000))).toEqual([deep]);
    expect(faultsOfText('{"a":'.repeat(10_000))).toEqual([deep]);
    let nested: unknown = 1;
    for (let i = 0; i < 10_000; i++) nested = { nested };
    expect(faultsOf(nested)).toEqual([deep]);
    const ring: unknown[] = [];
    ring.push(ring);
    expect(faultsOf(ring)).toEqual([deep]);
  });

  test("brackets within text do not count", () => {
    expect(faultsOfText(JSON.stringify(expression({ summary: `"\\${"[".repeat(100)}` })))).toEqual(
      [],
    );
  });

  test("a list of a million wrong entries is refused at once", () => {
    const lines = faultsOf(network({ data: Array.from({ length: 900_000 }, () => "") }));
    expect(lines).toEqual(["data: expected at most 10000 entries, got 900000"]);
  });
});

describe("text that is not JSON", () => {
  test.each([
    ["", "a value (a number", "the end at line 1, column 1"],
    ['{"a": 1,\n}', 'a key such as "title"', '"}" at line 2, column 1'],
    ['{"a": 1 "b": 2}', "a comma or }", '"\\"" at line 1, column 9'],
    ["[1 2]", "a comma or ]", '"2" at line 1, column 4'],
    ["[1, 2", "a comma or ]", "the end at line 1, column 6"],
    ["{a: 1}", 'a key such as "title" or }', '"a" at line 1, column 2'],
    ['{"a" 1}', "a colon", '"1" at line 1, column 6'],
    ["[01]", "a value", '"0" at line 1, column 2'],
    ["{} {}", "nothing after the document", '"{" at line 1, column 4'],
    ['{"chalkgrad": NaN}', "a value", '"N" at line 1, column 15'],
  ])("%j", (text, expected, got) => {
    const [line, ...others] = faultsOfText(text);
    expect(others).toEqual([]);
    expect(line).toContain(`document: expected JSON, here ${expected}`);
    expect(line).toContain(`, got ${got}`);
  });

  test("a long string that is not closed is refused at once", () => {
    const [line] = faultsOfText(`{"title": "${"a".repeat(900_000)}`);
    expect(line).toContain("expected JSON, here a value");
  });

  test("is told apart from JSON wherever it is cut or changed", () => {
    const whole = JSON.stringify(network({ title: 'a "b" \\ ü' }));
    fc.assert(
      fc.property(fc.nat(whole.length), fc.constantFrom("", ",", "}", "x", '"'), (at, piece) => {
        const text = whole.slice(0, at) + piece;
        let parses = true;
        try {
          JSON.parse(text);
        } catch {
          parses = false;
        }
        expect(faultsOfText(text).some((line) => line.includes("expected JSON"))).toBe(!parses);
      }),
    );
  });
});

describe("keys that lead astray", () => {
  test.each([
    ['{"chalkgrad":1,"kind":"expression","program":"1","__proto__":{}}', "__proto__"],
    [
      '{"chalkgrad":1,"kind":"expression","program":"1","inputs":{"__proto__":1}}',
      "inputs.__proto__",
    ],
    [
      '{"chalkgrad":1,"kind":"expression","program":"1","notes":{"constructor":"a"}}',
      "notes.constructor",
    ],
    [
      '{"chalkgrad":1,"kind":"expression","program":"1","rounding":{"decimals":2,"figures":{"prototype":1}}}',
      "rounding.figures.prototype",
    ],
    [
      '{"chalkgrad":1,"kind":"expression","program":"1","inputs":{"hasOwnProperty":1}}',
      "inputs.hasOwnProperty",
    ],
  ])("%s", (text, path) => {
    expect(faultsOfText(text)).toEqual([`${path}: expected a name that is not reserved`]);
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });
});

describe("whatever comes, it is read or refused by name", () => {
  test("any JSON", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        expect(faultsOf(value)).not.toEqual([]);
      }),
    );
  });

  test("any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(faultsOfText(text)).not.toEqual([]);
      }),
    );
  });

  /** Every place of a value, as the keys that lead there. */
  function placesIn(
    value: unknown,
    keys: readonly (string | number)[] = [],
  ): (string | number)[][] {
    const children = typeof value === "object" && value !== null ? Object.entries(value) : [];
    const inner = children.flatMap(([key, each]) => placesIn(each, [...keys, key]));
    return [[...keys], ...inner];
  }

  function replaced(value: unknown, keys: readonly (string | number)[], by: unknown): unknown {
    const [key, ...rest] = keys;
    if (key === undefined) return by;
    const copy = Array.isArray(value) ? [...value] : { ...Object(value) };
    copy[key] = replaced(copy[key], rest, by);
    return copy;
  }

  const documents = oracleCases.filter((_, index) => index % 10 === 0).map((each) => each.document);
  const change = fc.constantFrom(...documents).chain((document) =>
    fc.record({
      document: fc.constant(document),
      place: fc.constantFrom(...placesIn(document)),
      by: fc.oneof(
        fc.jsonValue({ maxDepth: 2 }),
        fc.constantFrom(undefined, NaN, -1, 0, 1e9, [], {}, null, "", "x", [[]], Symbol("s"), 1n),
      ),
    }),
  );

  test("a document with any one place changed", () => {
    fc.assert(
      fc.property(change, ({ document, place, by }) => {
        for (const line of faultsOf(replaced(document, place, by))) {
          expect(line).toMatch(/^\S.*: expected [^\n]+$/);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
