import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Quantity } from "#lib/engine/trace/quantity.ts";
import type { Naming } from "#lib/notation/notation.ts";
import { notationNames } from "#lib/notation/notation.ts";
import { plainOf } from "#lib/notation/plain.ts";
import { findNotation } from "#lib/notation/registry.ts";
import { spokenSymbol } from "#lib/notation/spoken.ts";
import { texOfSymbol } from "#lib/notation/tex-symbol.ts";
import { randomUpdate } from "./random-network.ts";
import { typeset } from "./typeset.ts";

describe.each(notationNames)("%s", (name) => {
  const notation = findNotation(name);

  it("gives every quantity of an update a typed name of its own, and a symbol that can be typeset", () => {
    fc.assert(
      fc.property(randomUpdate(notation), ({ derivation, naming }) => {
        const symbols = [...derivation.quantities.values()].map((quantity) =>
          notation.symbol(quantity, naming),
        );
        const names = symbols.map(plainOf);
        expect(names.filter((plain, index) => names.indexOf(plain) !== index)).toEqual([]);
        const spoken = symbols.map(spokenSymbol);
        expect(spoken.filter((words, index) => spoken.indexOf(words) !== index)).toEqual([]);
        const tex = symbols.map(texOfSymbol);
        expect(tex.filter((each, index) => tex.indexOf(each) !== index)).toEqual([]);
        expect(typeset(tex.slice(0, 200).join(","))).toContain("katex");
      }),
      { numRuns: 25 },
    );
  });
});

/** A 3-2-1 network, with some of its quantities. */
const quantities = new Map<string, Quantity>([
  ["net.1.1", { kind: "net-input", layer: 1, unit: 1, datum: null }],
  ["out.1.1", { kind: "output", layer: 1, unit: 1, datum: null }],
  ["out.1.2", { kind: "output", layer: 1, unit: 2, datum: 3 }],
  ["net.2.1", { kind: "net-input", layer: 2, unit: 1, datum: null }],
  ["err.2.1", { kind: "error-term", layer: 2, unit: 1, datum: null, sign: -1 }],
  ["w.1.2.3", { kind: "weight", layer: 1, unit: 2, from: 3 }],
  ["w.1.2.3+", { kind: "updated", of: "w.1.2.3" }],
  ["b.2.1", { kind: "bias", layer: 2, unit: 1 }],
  ["E", { kind: "loss", datum: null }],
  ["E.1", { kind: "unit-loss", unit: 1, datum: null }],
  ["dE/dw", { kind: "derivative", of: "E", by: "w.1.2.3", through: null, datum: null, sign: 1 }],
  [
    "share",
    { kind: "derivative", of: "E", by: "out.1.1", through: "net.2.1", datum: null, sign: 1 },
  ],
  ["v", { kind: "state", name: "velocity", of: "w.1.2.3", updated: true }],
  ["m", { kind: "state", name: "corrected-first-moment", of: "w.1.2.3", updated: true }],
  ["g", { kind: "batch-gradient", of: "w.1.2.3", decayed: true }],
]);

const naming: Naming = {
  quantities,
  units: [3, 2, 1],
  names: [null, null, null],
  biases: ["per-unit", "per-unit"],
  separableLoss: true,
};

function written(name: (typeof notationNames)[number], id: string, among: Naming = naming) {
  const quantity = quantities.get(id);
  if (!quantity) throw new Error(`no quantity ${id}`);
  const symbol = findNotation(name).symbol(quantity, among);
  return { tex: texOfSymbol(symbol), plain: plainOf(symbol) };
}

describe("the books’ own symbols", () => {
  it("number units through the network (Han & Kamber)", () => {
    expect(written("han-kamber", "net.1.1")).toEqual({ tex: "I_{4}", plain: "I4" });
    expect(written("han-kamber", "err.2.1")).toEqual({ tex: "\\mathrm{Err}_{6}", plain: "Err6" });
    expect(written("han-kamber", "w.1.2.3")).toEqual({ tex: "w_{35}", plain: "w35" });
    expect(written("han-kamber", "w.1.2.3+").tex).toBe("w_{35}^{+}");
    expect(written("han-kamber", "b.2.1")).toEqual({ tex: "\\theta_{6}", plain: "theta6" });
    const wide = { ...naming, units: [12, 2, 1] };
    expect(written("han-kamber", "w.1.2.3", wide)).toEqual({ tex: "w_{3,14}", plain: "w3_14" });
  });

  it("number weights row by row (Mazur)", () => {
    expect(written("mazur", "out.1.1")).toEqual({ tex: "\\mathrm{out}_{h1}", plain: "out_h1" });
    expect(written("mazur", "w.1.2.3").plain).toBe("w6");
    expect(written("mazur", "b.2.1").plain).toBe("b3");
    expect(written("mazur", "E")).toEqual({ tex: "E_{\\mathrm{total}}", plain: "E_total" });
    expect(written("mazur", "dE/dw")).toEqual({
      tex: "\\frac{\\partial E_{\\mathrm{total}}}{\\partial w_{6}}",
      plain: "dE/dw6",
    });
    expect(written("mazur", "share").plain).toBe("dE_o1/dout_h1");
  });

  it("keep a share apart where the loss does not split by units", () => {
    const shared = { ...naming, separableLoss: false };
    expect(written("mazur", "share", shared).plain).toBe("dE/dout_h1|net_o1");
  });

  it("write the layer above (Nielsen, who counts the input as layer 1)", () => {
    expect(written("nielsen", "w.1.2.3")).toEqual({ tex: "w_{23}^{2}", plain: "w2_23" });
    expect(written("nielsen", "out.1.2").tex).toBe("a_{2}^{2,(3)}");
    expect(written("cs231n", "w.1.2.3").tex).toBe("W_{23}^{[1]}");
  });

  it("have letters of their own for gradients (Daumé)", () => {
    expect(written("ciml", "dE/dw")).toEqual({ tex: "G_{23}", plain: "G23" });
    expect(written("ciml", "b.2.1").tex).toBe("v_{0}");
    expect(written("ciml", "err.2.1").tex).toBe("e");
  });

  it("put the parameter below what an optimiser remembers of it", () => {
    expect(written("han-kamber", "v")).toEqual({ tex: "v_{w_{35}}^{+}", plain: "v_w35+" });
    expect(written("mazur", "m")).toEqual({ tex: "\\hat{m}_{w_{6}}^{+}", plain: "mhat_w6+" });
    expect(written("mazur", "g").plain).toBe("dE_lambda/dw6");
  });

  it("give way to the names that a document gives", () => {
    const names = [["x1", "x2", "x3"], ["up", "h2"], null];
    const named = { ...naming, names };
    expect(written("han-kamber", "w.1.2.3", named).plain).toBe("w3_h2");
    expect(written("nielsen", "out.1.1", named).tex).toBe("a_{\\mathrm{up}}^{2}");
  });
});

/** The characters that the document format allows in a unit's name. */
function charactersOfNames(): string[] {
  const range = (from: number, to: number): string[] =>
    Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index));
  return [...range(0xc0, 0x24f), ...range(0x370, 0x3ff), "A", "z", "7", "_", "'", "′", "-"];
}

it("typesets every name that a unit may have", () => {
  for (const character of charactersOfNames()) {
    for (const unit of [character, `a${character}`, `${character}b1`]) {
      const named = { ...naming, names: [[unit, "b", "c"], [unit, "b"], null] };
      const { tex } = written("mazur", "out.1.1", named);
      expect(typeset(tex), tex).toContain("katex");
    }
  }
});
