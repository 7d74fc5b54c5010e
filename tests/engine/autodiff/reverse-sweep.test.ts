import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { derivativeId, reverseSweep } from "#lib/engine/autodiff/reverse-sweep.ts";
import { apply, reference } from "#lib/engine/expression/build.ts";
import { referencesOf } from "#lib/engine/expression/references.ts";
import { deriveProgram, type CompositeGate } from "#lib/engine/graph/program-derivation.ts";
import { evaluate } from "#lib/engine/operations/evaluate.ts";
import { evaluateDerivation } from "#lib/engine/trace/evaluate-derivation.ts";
import type { Trace } from "#lib/engine/trace/trace.ts";
import { dualOf, type Dual } from "./dual.ts";
import { randomGraph, type RandomGraph } from "./random-graph.ts";

describe("the reverse sweep of random graphs", () => {
  test("gives what forward mode gives, in 10 000 graphs", () => {
    fc.assert(
      fc.property(randomGraph(), (graph) => {
        const trace = sweep(graph);
        for (const input of graph.inputs.keys()) {
          const { tangent, size } = forwardMode(graph, input);
          const difference = Math.abs(gradientOf(graph, trace, input) - tangent);
          expect(difference, input).toBeLessThanOrEqual(1e-12 * size);
        }
      }),
      { numRuns: 10_000 },
    );
  });

  test("gives the slope: the central difference", () => {
    const h = 1e-6;
    fc.assert(
      fc.property(randomGraph(), (graph) => {
        const trace = sweep(graph);
        for (const [input, value] of graph.inputs) {
          const { size } = forwardMode(graph, input);
          const change = outputAt(graph, input, value + h) - outputAt(graph, input, value - h);
          const difference = Math.abs(gradientOf(graph, trace, input) - change / (2 * h));
          // the quotient's own error grows with the curvature, which grows with the slopes
          expect(difference, input).toBeLessThanOrEqual(1e-6 * (1 + size ** 3));
        }
      }),
      { numRuns: 1000 },
    );
  });

  test("adds up, where a quantity feeds several gates, one share from each of them", () => {
    let forks = 0;
    fc.assert(
      fc.property(randomGraph(), (graph) => {
        const { quantities, steps } = sweep(graph);
        for (const { definition, id, rule, uses } of steps) {
          const quantity = quantities.get(id);
          if (rule !== "fork" || quantity?.kind !== "derivative") continue;
          forks += 1;
          expect(definition).toEqual(apply("add", ...uses.map(reference)));
          const shares = uses.map((share) => quantities.get(share));
          const through = shares.map((share) =>
            share?.kind === "derivative" && share.by === quantity.by ? share.through : null,
          );
          expect(new Set(through).size).toBe(uses.length);
          for (const gate of through)
            expect(steps.find((step) => step.id === gate)?.uses).toContain(quantity.by);
        }
      }),
      { numRuns: 500 },
    );
    expect(forks).toBeGreaterThan(100);
  });

  test("defines each derivative once, and uses nothing before it is defined", () => {
    fc.assert(
      fc.property(randomGraph(), (graph) => {
        const { given, steps } = sweep(graph);
        const known = new Set(given);
        for (const { definition, id } of steps) {
          expect(referencesOf(definition).filter((each) => !known.has(each))).toEqual([]);
          expect(known.has(id)).toBe(false);
          known.add(id);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("a composite gate, whole or one gate for each operation, has one gradient", () => {
    fc.assert(
      fc.property(randomGraph(), (graph) => {
        const [whole, split] = [sweep(graph), sweep(graph, [])];
        for (const input of graph.inputs.keys()) {
          const { size } = forwardMode(graph, input);
          const difference = gradientOf(graph, whole, input) - gradientOf(graph, split, input);
          expect(Math.abs(difference), input).toBeLessThanOrEqual(1e-12 * size);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

test("x·x, x + x and x/x fork within one gate", () => {
  for (const [operation, slope] of [
    ["multiply", 6],
    ["add", 2],
    ["divide", 0],
    ["subtract", 0],
  ] as const) {
    const expression = apply(operation, reference("x0"), reference("x0"));
    const graph = { inputs: new Map([["x0", 3]]), assignments: [{ name: "f", expression }] };
    expect(gradientOf(graph, sweep(graph), "x0"), operation).toBe(slope);
  }
});

test("what the output does not depend on gets no line", () => {
  const graph: RandomGraph = {
    inputs: new Map([
      ["x0", 1],
      ["x1", 2],
    ]),
    assignments: [
      { name: "unused", expression: apply("exp", reference("x1")) },
      { name: "f", expression: apply("exp", reference("x0")) },
    ],
  };
  const { values } = sweep(graph);
  expect(values.has("df/dx0")).toBe(true);
  expect([...values.keys()].filter((id) => /unused|x1/.test(id))).toEqual(["x1", "unused"]);
});

function sweep(
  { assignments, inputs }: RandomGraph,
  group: readonly CompositeGate[] = ["sigmoid", "softplus"],
): Trace {
  const builder = deriveProgram({ assignments, inputs: [...inputs.keys()], fixed: [], group });
  const output = assignments.at(-1)?.name ?? "";
  reverseSweep(builder, [...builder.lines], {
    output,
    wanted: (id) => inputs.has(id),
    datum: null,
  });
  return evaluateDerivation(builder.build(), inputs);
}

function gradientOf({ assignments }: RandomGraph, { values }: Trace, input: string): number {
  return values.get(derivativeId(assignments.at(-1)?.name ?? "", input)) ?? 0;
}

function forwardMode({ assignments, inputs }: RandomGraph, by: string): Dual {
  const duals = new Map<string, Dual>();
  for (const [id, value] of inputs) {
    const seed = id === by ? 1 : 0;
    duals.set(id, { value, tangent: seed, size: seed });
  }
  let output: Dual | undefined;
  for (const { name, expression } of assignments) {
    output = dualOf(expression, (id) => duals.get(id) ?? nothing(id));
    duals.set(name, output);
  }
  return output ?? nothing("output");
}

function outputAt({ assignments, inputs }: RandomGraph, input: string, value: number): number {
  const values = new Map(inputs).set(input, value);
  for (const { name, expression } of assignments)
    values.set(
      name,
      evaluate(expression, (id) => values.get(id) ?? NaN),
    );
  return values.get(assignments.at(-1)?.name ?? "") ?? NaN;
}

function nothing(id: string): never {
  throw new Error(`no value for ${id}`);
}
