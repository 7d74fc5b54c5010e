import fc from "fast-check";
import { randomProgram } from "./random-program.ts";
import { activationNames, lossNames, type LossName } from "#lib/engine/network/network.ts";
import { compositeGates } from "#lib/engine/graph/program-derivation.ts";
import { notationNames } from "#lib/notation/notation.ts";

const number = fc.double({ noNaN: true, noDefaultInfinity: true });
const fromZero = fc.double({ min: 0, noNaN: true, noDefaultInfinity: true });
const fraction = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const anyText = (most: number) =>
  fc.string({ unit: "grapheme", maxLength: most / 10 }).map((text) => text.slice(0, most));
const shortList = <T>(entry: fc.Arbitrary<T>, length: number) =>
  fc.array(entry, { minLength: length, maxLength: length });

/** Keys that mislead careless readers of objects are no names. */
const key = fc
  .string({ minLength: 1, maxLength: 20 })
  .filter((name) => !["__proto__", "constructor", "prototype"].includes(name));

const decimals = fc.integer({ min: 0, max: 20 });
const shownDecimals = fc.oneof(
  decimals,
  fc.record(
    { forward: decimals, loss: decimals, error: decimals, update: fc.option(decimals) },
    { requiredKeys: [] },
  ),
);
const figures = fc.dictionary(key, decimals, { maxKeys: 3 });
const carry = fc.constantFrom("full", "rounded");
const rounding = fc.oneof(
  fc.constant(null),
  fc.record({ decimals: shownDecimals, carry, figures }, { requiredKeys: ["decimals"] }),
  fc.record(
    { digits: fc.integer({ min: 1, max: 15 }), carry, figures },
    { requiredKeys: ["digits"] },
  ),
);

const printed = fc.record(
  {
    quantity: fc.constantFrom("Err6", "w1", "net_h1", "f", "∂E/∂w5", "w1@3"),
    value: fc.constantFrom("0.1311", "-12", "+.5", "1.", "3.5e-6", "0.740"),
    erratum: fc.option(anyText(1000)),
  },
  { requiredKeys: ["quantity", "value"] },
);

const presentation = {
  $schema: fc.constant("https://example.org/schema/v1.json"),
  title: anyText(200),
  summary: anyText(2000),
  source: fc.option(
    fc.record(
      { text: anyText(1000), url: fc.option(fc.constantFrom("https://example.org/a?b=c#d")) },
      { requiredKeys: ["text"] },
    ),
  ),
  notation: fc.constantFrom(...notationNames),
  rounding,
  printed: fc.array(printed, { maxLength: 2 }),
  notes: fc.dictionary(key, anyText(4000), { maxKeys: 3 }),
};

const learningRate = fromZero;
const adaptive = { epsilon: fromZero, epsilonPlacement: fc.constantFrom("outside", "inside") };
const named = (name: string, fields: Readonly<Record<string, fc.Arbitrary<unknown>>>) =>
  fc.record({ name: fc.constant(name), learningRate, ...fields }, { requiredKeys: ["name"] });
const optimizer = fc.oneof(
  named("sgd", {}),
  named("momentum", { momentum: fraction }),
  named("nesterov", { momentum: fraction }),
  named("adagrad", adaptive),
  named("rmsprop", { decay: fraction, ...adaptive }),
  named("adam", { beta1: fraction, beta2: fraction, biasCorrection: fc.boolean(), ...adaptive }),
);

const schedule = fc.oneof(
  fc.constant(null),
  fc.record({
    name: fc.constant("step"),
    factor: fromZero,
    every: fc.integer({ min: 1, max: 100_000 }),
  }),
  fc.record({ name: fc.constantFrom("exponential", "inverse-time"), rate: fromZero }),
);

const training = (examples: number) =>
  fc.record(
    {
      optimizer,
      epochs: fc.integer({ min: 1, max: 20 }),
      batchSize: fc.integer({ min: 1, max: examples }),
      reduction: fc.constantFrom("sum", "mean"),
      trainBiases: fc.boolean(),
      updateOrder: fc.constantFrom("simultaneous", "output-first"),
      weightDecay: fromZero,
      schedule,
      shuffle: fc.option(fc.record({ seed: fc.nat(4_294_967_295) })),
    },
    { requiredKeys: [] },
  );

function layer(index: number, units: number, before: number): fc.Arbitrary<object> {
  const weights = shortList(shortList(number, before), units);
  const biases = fc.option(fc.oneof(number, shortList(number, units)));
  const names = fc.option(fc.constantFrom("h", "σ′", "é-1_").map((letter) => unitNames(letter)));
  const unitNames = (letter: string): string[] =>
    Array.from({ length: units }, (_, unit) => `${letter}${index}_${unit}`);
  const activation = fc.constantFrom(...activationNames).chain((name) => {
    const sloped = name === "leaky-relu" || name === "elu";
    const activationParameters = sloped
      ? fc.record({ alpha: fc.option(number) }, { requiredKeys: [] })
      : fc.constantFrom({}, { alpha: null });
    return fc.record(
      { activation: fc.constant(name), activationParameters },
      { requiredKeys: ["activation"] },
    );
  });
  return fc
    .tuple(
      fc.record(
        { units: fc.constant(units), weights, biases, names },
        { requiredKeys: ["units", "weights"] },
      ),
      fc.oneof(fc.constant({}), activation),
    )
    .map(([dense, chosen]) => ({ ...dense, ...chosen }));
}

function target(loss: LossName, outputs: number): fc.Arbitrary<number[]> {
  if (loss !== "hinge") return shortList(number, outputs);
  return fc
    .nat(outputs - 1)
    .map((right) => Array.from({ length: outputs }, (_, unit) => (unit === right ? 1 : 0)));
}

const shapes = fc.record({
  sizes: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 4 }),
  loss: fc.constantFrom(...lossNames),
  examples: fc.integer({ min: 1, max: 3 }),
});

const networks = shapes.chain(({ sizes: [inputs = 1, ...rest], loss, examples }) => {
  const layers = rest.map((units, index) => layer(index, units, rest[index - 1] ?? inputs));
  const datum = fc.record({
    input: shortList(number, inputs),
    target: target(loss, rest.at(-1) ?? 1),
  });
  return fc.record(
    {
      chalkgrad: fc.constant(1),
      kind: fc.constant("network"),
      ...presentation,
      layers: fc.tuple(fc.constant({ units: inputs }), ...layers),
      loss: fc.constant(loss),
      data: shortList(datum, examples),
      training: training(examples),
    },
    {
      requiredKeys: ["chalkgrad", "kind", "layers", "data", "loss"],
    },
  );
});

const programs = randomProgram.chain(({ program, inputs, constants }) =>
  fc.record(
    {
      chalkgrad: fc.constant(1),
      kind: fc.constant("expression"),
      ...presentation,
      program: fc.constant(program),
      inputs: valuesOf(inputs),
      constants: valuesOf(constants),
      group: fc.subarray([...compositeGates]),
      training: fc.option(
        fc.record({ optimizer, iterations: fc.integer({ min: 1, max: 20 }) }, { requiredKeys: [] }),
      ),
    },
    { requiredKeys: ["chalkgrad", "kind", "program", "inputs", "constants"] },
  ),
);

function valuesOf(names: readonly string[]): fc.Arbitrary<Record<string, number>> {
  return fc.record(Object.fromEntries(names.map((name) => [name, number] as const)));
}

/** Valid documents of both kinds, as they are written. */
export const randomDocument: fc.Arbitrary<unknown> = fc.oneof(networks, programs);
