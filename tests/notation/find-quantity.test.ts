import { describe, expect, it } from "vitest";
import type { Quantity } from "#lib/engine/trace/quantity.ts";
import { quantityNamed } from "#lib/notation/find-quantity.ts";
import type { Naming } from "#lib/notation/notation.ts";
import { findNotation } from "#lib/notation/registry.ts";

function program(quantities: ReadonlyMap<string, Quantity>): Naming {
  return { quantities, units: [], names: [], biases: [], separableLoss: true };
}

describe("a typed name", () => {
  const notation = findNotation("cs231n");
  const naming = program(
    new Map<string, Quantity>([
      ["hyper.learning-rate", { kind: "hyperparameter", name: "learning-rate" }],
      ["q", { kind: "gate", name: "q", anonymous: false }],
      ["f", { kind: "gate", name: "f", anonymous: false }],
      ["df/dq", { kind: "derivative", of: "f", by: "q", through: null, datum: null, sign: 1 }],
    ]),
  );

  it("finds its quantity", () => {
    expect(quantityNamed("q", notation, naming)).toBe("q");
    expect(quantityNamed("df/dq", notation, naming)).toBe("df/dq");
    expect(quantityNamed("eta", notation, naming)).toBe("hyper.learning-rate");
  });

  it("finds nothing where nothing is called so", () => {
    expect(quantityNamed("constructor", notation, naming)).toBeNull();
  });

  it("is the reader’s own where a setting has the same", () => {
    const own = program(
      new Map<string, Quantity>([
        ["eta", { kind: "variable", name: "eta" }],
        ["hyper.learning-rate", { kind: "hyperparameter", name: "learning-rate" }],
      ]),
    );
    expect(quantityNamed("eta", notation, own)).toBe("eta");
  });
});
