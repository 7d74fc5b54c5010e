import { describe, expect, test } from "vitest";
import { readDocument } from "#lib/document/read.ts";
import { solve } from "#lib/document/solve.ts";
import { derivativeId } from "#lib/engine/autodiff/reverse-sweep.ts";
import { notationNames } from "#lib/notation/notation.ts";
import { disagreements } from "./agreement.ts";
import { expressionCases, networkCases, type OracleCase } from "./cases.ts";
import { tracedGradients } from "./traced-gradients.ts";

test("all cases are there", () => {
  expect([expressionCases.length, networkCases.length]).toEqual([150, 80]);
});

describe.each(notationNames)("worked out as in %s, PyTorch's figures follow", (notation) => {
  test.each(numbered(expressionCases))("expression $number", (each) => {
    const document = readDocument(each.document);
    const { result, trace } = solve(document, { notation });
    expect(disagreements(result, each.expect)).toEqual([]);
    if (!("gradients" in result)) throw new Error("an expression has gradients");
    const output = trace.steps.filter(({ phase }) => phase === "forward").at(-1)?.id ?? "";
    for (const [name, gradient] of Object.entries(result.gradients))
      if (trace.values.has(name))
        expect(trace.values.get(derivativeId(output, name)) ?? 0).toBe(gradient);
  });

  test.each(numbered(networkCases))("network $number", (each) => {
    const document = readDocument(each.document);
    if (document.kind !== "network") throw new Error("a network is due");
    const { result, trace } = solve(document, { notation });
    expect(disagreements(result, each.expect)).toEqual([]);
    if (!("first" in result)) throw new Error("a network has a first pass");
    const gradients = result.first.layers.map(({ delta, weightGradient, biasGradient }) => {
      const { trainBiases } = document.training;
      return { delta, weightGradient, biasGradient: trainBiases ? biasGradient : null };
    });
    expect(disagreements(tracedGradients(document, trace), gradients)).toEqual([]);
  });
});

function numbered(cases: readonly OracleCase[]): (OracleCase & { readonly number: number })[] {
  return cases.map((each, number) => ({ ...each, number }));
}
