import { describe, expect, it } from "vitest";
import { activationNames, lossNames } from "#lib/engine/network/network.ts";
import {
  activationDerivatives,
  gateDerivatives,
  lossDerivatives,
} from "#lib/explanations/derivatives.ts";
import { typeset } from "../notation/typeset.ts";

const all = [...activationDerivatives(), ...gateDerivatives(), ...lossDerivatives()];

describe("the reference of derivatives", () => {
  it("has every activation and every loss", () => {
    expect(activationDerivatives().map(({ name }) => name)).toEqual([...activationNames]);
    expect(lossDerivatives().map(({ name }) => name)).toEqual([...lossNames]);
  });

  it("can be typeset and read aloud", () => {
    for (const { formula, derivatives } of all)
      for (const { tex, spoken } of [formula, ...derivatives]) {
        expect(typeset(tex)).toContain("katex");
        expect(spoken).not.toContain("undefined");
      }
  });

  it("states what every textbook states", () => {
    const derivative = (name: string): string | undefined =>
      all.find((entry) => entry.name === name)?.derivatives[0]?.tex;
    expect(derivative("sigmoid")).toContain("= \\sigma(x)(1 - \\sigma(x))");
    expect(derivative("tanh")).toMatch(/= 1 - (\\tanh\(x\)|\(\\tanh\(x\)\))\^\{2\}/);
    expect(derivative("softplus")).toContain("= \\sigma(x)");
    expect(derivative("sin")).toContain("= \\cos(x)");
    expect(derivative("multiply")).toContain("= y");
  });
});
