import fc from "fast-check";
import { activationNames } from "#lib/engine/network/network.ts";
import { notationNames } from "#lib/notation/notation.ts";

/** JSON has no −0. */
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const positive = fc.double({ min: 0, max: 10, noNaN: true }).map((value) => value + 0);

const presentation = {
  title: fc.string({ maxLength: 100 }),
  summary: fc.string({ unit: "grapheme", maxLength: 60 }),
  notation: fc.constantFrom(...notationNames),
  rounding: fc.constantFrom(null, { decimals: 4 }, { carry: "rounded", digits: 3 }),
  printed: fc.constantFrom([], [{ quantity: "Err6", value: "0.1311" }]),
  notes: fc.constantFrom({}, { forward: "Look at the « unit ».\n" }),
};

function rows(units: number, width: number): fc.Arbitrary<number[][]> {
  const row = fc.array(number, { minLength: width, maxLength: width });
  return fc.array(row, { minLength: units, maxLength: units });
}

function list(length: number): fc.Arbitrary<number[]> {
  return fc.array(number, { minLength: length, maxLength: length });
}

const networks = fc
  .tuple(...[1, 2, 3].map(() => fc.integer({ min: 1, max: 4 })))
  .chain(([inputs = 1, hidden = 1, outputs = 1]) => {
    const layer = (units: number, before: number) =>
      fc.record({
        units: fc.constant(units),
        activation: fc.constantFrom(...activationNames),
        weights: rows(units, before),
        biases: fc.oneof(fc.constant(null), number, list(units)),
      });
    return fc.record({
      chalkgrad: fc.constant(1),
      kind: fc.constant("network"),
      ...presentation,
      layers: fc.tuple(
        fc.constant({ units: inputs }),
        layer(hidden, inputs),
        layer(outputs, hidden),
      ),
      data: fc.array(fc.record({ input: list(inputs), target: list(outputs) }), {
        minLength: 1,
        maxLength: 3,
      }),
      training: fc.record({
        optimizer: fc.record({ name: fc.constantFrom("sgd", "adam"), learningRate: positive }),
        updateOrder: fc.constantFrom("simultaneous", "output-first"),
        trainBiases: fc.boolean(),
        weightDecay: positive,
      }),
    });
  });

const programs = fc.record({
  chalkgrad: fc.constant(1),
  kind: fc.constant("expression"),
  ...presentation,
  program: fc.constantFrom("x * y + c", "q = x + y\nf = sigmoid(q) * c"),
  inputs: fc.record({ x: number, y: number }),
  constants: fc.record({ c: number }),
  group: fc.constantFrom([], ["sigmoid"]),
});

/** Valid documents of both kinds, as they are written. */
export const randomDocument: fc.Arbitrary<unknown> = fc.oneof(networks, programs);
