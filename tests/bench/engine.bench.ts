import { derivative, type EvalFunction } from "mathjs";
import { modelOf } from "#lib/document/model.ts";
import { readDocument } from "#lib/document/read.ts";
import { solve } from "#lib/document/solve.ts";
import { narrate } from "#lib/explanations/narrate.ts";
import { mazur } from "#lib/examples/mazur.ts";
import { reverseSweep } from "#lib/engine/autodiff/reverse-sweep.ts";
import { parseProgram } from "#lib/engine/expression/parse.ts";
import { deriveProgram } from "#lib/engine/graph/program-derivation.ts";
import { deriveUpdate } from "#lib/engine/network/derive-update.ts";
import { exampleForm } from "#lib/engine/network/example-form.ts";
import {
  exampleValues,
  hyperparameterValues,
  initialParameters,
} from "#lib/engine/network/values.ts";
import { compile } from "#lib/engine/program/compile.ts";
import { execute } from "#lib/engine/program/execute.ts";
import { RepeatedUpdate } from "#lib/engine/program/repeated-update.ts";
import type { Finding } from "./finding.ts";
import { layerLoops } from "./layer-loops.ts";
import { ratio } from "./ratio.ts";

/** The engine against other ways of computing the same. */
export default function bench(): readonly Finding[] {
  return [gradientOfMazursLoss(), tenThousandUpdates(), ...growth()];
}

const mazursLoss = {
  program: [
    "h1 = 1 / (1 + exp(-(w1 * i1 + w2 * i2 + b1)))",
    "h2 = 1 / (1 + exp(-(w3 * i1 + w4 * i2 + b1)))",
    "o1 = 1 / (1 + exp(-(w5 * h1 + w6 * h2 + b2)))",
    "o2 = 1 / (1 + exp(-(w7 * h1 + w8 * h2 + b2)))",
    "E = 0.5 * (t1 - o1) ^ 2 + 0.5 * (t2 - o2) ^ 2",
  ].join("\n"),
  parameters: {
    w1: 0.15,
    w2: 0.2,
    w3: 0.25,
    w4: 0.3,
    b1: 0.35,
    w5: 0.4,
    w6: 0.45,
    w7: 0.5,
    w8: 0.55,
    b2: 0.6,
  },
  data: { i1: 0.05, i2: 0.1, t1: 0.01, t2: 0.99 },
};

/** All ten derivatives, once parsed: our sweep against mathjs's derivatives, each compiled. */
function gradientOfMazursLoss(): Finding {
  const values = { ...mazursLoss.parameters, ...mazursLoss.data };
  const inputs = Object.keys(mazursLoss.parameters);
  const gradients = inputs.map((name) => `dE/d${name}`);
  const { assignments } = parseProgram(mazursLoss.program, new Set(Object.keys(values)));
  const builder = deriveProgram({
    assignments,
    inputs,
    fixed: Object.keys(mazursLoss.data),
    group: [],
  });
  const wanted = new Set(inputs);
  reverseSweep(builder, [...builder.lines], {
    output: "E",
    wanted: (id) => wanted.has(id),
    datum: null,
  });
  const program = compile(builder.build(), gradients);
  for (const [name, value] of Object.entries(values))
    program.memory[program.addressOf(name)] = value;

  const compiled = derivativesByMathjs(inputs);
  const difference = (): number => {
    execute(program.bytecode, program.memory);
    const theirs = compiled.map((derivative) => Number(derivative.evaluate(values)));
    const ours = gradients.map((id) => program.memory[program.addressOf(id)] ?? NaN);
    return Math.max(...ours.map((gradient, index) => Math.abs(gradient - (theirs[index] ?? NaN))));
  };
  if (!(difference() < 1e-12)) throw new Error("the two gradients differ");
  return {
    name: "gradient of Mazur's loss, mathjs / ours",
    measured: ratio(
      () => compiled.map((derivative) => derivative.evaluate(values)),
      () => execute(program.bytecode, program.memory),
    ),
    target: 100,
    want: "at least",
    unit: "×",
  };
}

/** mathjs differentiates expressions, not programs: the lines are put into one another first. */
function derivativesByMathjs(inputs: readonly string[]): EvalFunction[] {
  const definitions = new Map<string, string>();
  let whole = "";
  for (const line of mazursLoss.program.split("\n")) {
    const [name = "", definition = ""] = line.split(" = ");
    whole = definition.replaceAll(/[a-z]\w*/g, (symbol) => definitions.get(symbol) ?? symbol);
    definitions.set(name, `(${whole})`);
  }
  return inputs.map((name) => derivative(whole, name, { simplify: false }).compile());
}

/** Training without explanations, once compiled, against loops written for the purpose. */
function tenThousandUpdates(): Finding {
  const document = readDocument(mazur.variants[0].document);
  if (document.kind !== "network") throw new Error("Mazur's example is a network");
  const { network, data, training } = modelOf(document);
  const forms = data.map((example) => exampleForm(network, example));
  const convention = { grain: "delta-rule", errorSign: 1, gradientLines: true } as const;
  const update = new RepeatedUpdate(deriveUpdate(network, forms, training, convention));
  const start = new Map([
    ...initialParameters(network),
    ...exampleValues(data),
    ...hyperparameterValues(training, { number: 1, epoch: 0 }),
  ]);
  const ours = (): ReadonlyMap<string, number> => {
    update.load(start);
    update.run(10_000);
    return update.carried();
  };
  const difference = Math.abs((ours().get("w.1.1.1") ?? NaN) - (layerLoops(10_000)[0] ?? NaN));
  if (!(difference < 1e-9)) throw new Error("the two trainings differ");
  return {
    name: "10 000 updates of Mazur's net, ours / layer loops",
    measured: ratio(ours, () => layerLoops(10_000)),
    target: 2,
    want: "at most",
    unit: "×",
  };
}

/** Solving and narrating 10 000 parameters against 100: ten times the parameters twice over. */
function growth(): Finding[] {
  const sizes = [100, 1_000, 10_000] as const;
  const [small, middle, large] = sizes.map((parameters) => {
    const document = readDocument(networkOf(parameters));
    return () => narrate(solve(document));
  });
  if (!small || !middle || !large) throw new Error("three sizes");
  return [
    { name: "solve and narrate, 1 000 / 100 parameters", measured: ratio(middle, small) },
    { name: "solve and narrate, 10 000 / 1 000 parameters", measured: ratio(large, middle) },
  ].map((finding) => ({ ...finding, target: 12, want: "at most", unit: "×" }) as const);
}

/** A network with as many sigmoid units in its hidden layer as inputs, and so many parameters. */
function networkOf(parameters: number): unknown {
  // n inputs, n hidden units and one output: n² + 2n + 1 weights and biases
  const inputs = Math.round(Math.sqrt(parameters)) - 1;
  const hidden = inputs;
  const wave = (index: number): number => Math.round(100 * Math.sin(index + 1)) / 100;
  const row = (length: number, from: number): number[] =>
    Array.from({ length }, (_, index) => wave(from + index) / Math.sqrt(length));
  return {
    chalkgrad: 1,
    kind: "network",
    layers: [
      { units: inputs },
      {
        units: hidden,
        activation: "sigmoid",
        weights: Array.from({ length: hidden }, (_, unit) => row(inputs, unit * inputs)),
        biases: row(hidden, 0),
      },
      { units: 1, activation: "sigmoid", weights: [row(hidden, 0)], biases: [0.1] },
    ],
    data: [{ input: row(inputs, 7), target: [1] }],
  };
}
