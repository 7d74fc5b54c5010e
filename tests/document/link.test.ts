import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { applyChange } from "#lib/document/change.ts";
import { LinkError } from "#lib/document/link-error.ts";
import { decodeLink, encodeLink, type LinkState } from "#lib/document/link.ts";
import {
  builtInOf,
  holdsLink,
  linkAtStep,
  linkInNotation,
  linkOfBuiltIn,
  notationOf,
  stepOf,
} from "#lib/document/link-hash.ts";
import { readDocument } from "#lib/document/read.ts";
import { oracleCases } from "../oracle/cases.ts";
import { builtIn } from "../sources/built-in.ts";
import { randomDocument } from "./random-document.ts";
import { roundTrips, roundTripsTimeout } from "./round-trips.ts";

const mazur = builtIn("mazur", "printed");
const findBuiltIn = (name: string) => (name === "mazur/printed" ? mazur : null);
const original = { name: "mazur/printed", document: mazur };
const place = { original: null, step: 12, view: "student", notation: "nielsen" } as const;

const changed = applyChange(
  applyChange(mazur, { kind: "value", quantity: "w.2.1.1", value: 0.45 }),
  { kind: "update-order", order: "output-first" },
);

/** A hash as someone might write it by hand, whatever its data holds. */
function hashWith(json: string, rest = "&step=1&view=student&notation=mazur"): string {
  return `#v=1&data=${deflateRawSync(json).toString("base64url")}${rest}`;
}

async function refusal(hash: string): Promise<LinkError> {
  try {
    await decodeLink(hash, findBuiltIn);
  } catch (error) {
    if (error instanceof LinkError) return error;
    throw error;
  }
  throw new Error(`${hash.slice(0, 80)} was read`);
}

describe("a link brings back", () => {
  it("every document of the oracle, and the place", async () => {
    for (const { document } of oracleCases) {
      const state: LinkState = { ...place, document: readDocument(document) };
      expect(await decodeLink(await encodeLink(state), findBuiltIn)).toEqual(state);
    }
  });

  it(
    "any document, to the last bit",
    async () => {
      await fc.assert(
        fc.asyncProperty(randomDocument, async (written) => {
          const document = readDocument(written);
          const read = await decodeLink(await encodeLink({ ...place, document }), findBuiltIn);
          expect(read.document).toEqual(document);
        }),
        { numRuns: roundTrips },
      );
    },
    roundTripsTimeout,
  );

  it("what was changed about a built-in example, in a short address", async () => {
    const state: LinkState = { ...place, original, document: changed };
    const hash = await encodeLink(state);
    expect(await decodeLink(hash, findBuiltIn)).toEqual(state);
    expect(hash.length).toBeLessThan(250);
    expect((await encodeLink({ ...place, document: changed })).length).toBeGreaterThan(hash.length);
  });

  it("a built-in example as it is, with no data at all", async () => {
    const hash = await encodeLink({ ...place, original, document: mazur });
    expect(hash).toBe("#v=1&of=mazur/printed&step=12&view=student&notation=nielsen");
    expect((await decodeLink(hash, findBuiltIn)).document).toBe(mazur);
  });

  it("the same example at another step", async () => {
    const hash = await encodeLink({ ...place, original, document: changed });
    const there = await decodeLink(linkAtStep(hash, 3), findBuiltIn);
    expect(there).toEqual({ ...place, original, document: changed, step: 3 });
  });

  it("the same changes of another edition, in another notation", async () => {
    const hash = await encodeLink({ ...place, original, document: changed });
    const there = linkOfBuiltIn(linkInNotation(hash, "ciml"), "mazur/exact");
    const exact = builtIn("mazur", "exact");
    const read = await decodeLink(there, (name) => (name === "mazur/exact" ? exact : null));
    expect(read.notation).toBe("ciml");
    expect(read.document).toMatchObject({
      rounding: exact.rounding,
      training: { updateOrder: "output-first" },
    });
    expect([builtInOf(there), notationOf(there), stepOf(there)]).toEqual([
      "mazur/exact",
      "ciml",
      "12",
    ]);
  });

  it("only letters that an address keeps as they are", async () => {
    const hash = await encodeLink({ ...place, document: changed });
    expect(new URL(hash, "https://example.org/").hash).toBe(hash);
    expect(holdsLink(hash)).toBe(true);
    expect(holdsLink("#ledger")).toBe(false);
    expect(holdsLink("")).toBe(false);
  });
});

/** Links that are out in the world. They must be read for ever: add to them, never change them. */
describe("links of version 1", () => {
  it("with a document of its own", async () => {
    const hash =
      "#v=1&data=PY6xTgMxEER_xZoKwqZIAs1KfAYVorDO5mLFt7bWa-ku0f07ugDp5hUzb24Yzj5fRvUBfCBckgQw4lw1tpaKgGDJcgTjQ-4puDj7qeYIQuvT5HUBY4PSdYhg6TkTtHQJScZ_rprEYgB_fhGkWGzg23qP3jYRY2jH02EzVi2j-gmMb_funmb34pZnt3NXEJLUblsXM3h_JCzgN8IVvH9dCUORZl7sb33U0uuv09QneRxafwA&step=4&view=lecture&notation=cs231n";
    expect(await decodeLink(hash, findBuiltIn)).toMatchObject({
      original: null,
      step: 4,
      view: "lecture",
      notation: "cs231n",
      document: { kind: "expression", program: "f = (x + y) * z", inputs: { x: -2, y: 5, z: -4 } },
    });
  });

  it("with changes of a built-in example", async () => {
    const hash =
      "#v=1&of=mazur/printed&data=HcpBCgIxDAXQu_z1HykynsMDhCwKjWNAaklTZG4_4Fs_EcEI72kNSlGlCD71tJjgnfiZH--cYGFRltv--I-M6t37AWKNVtOe0SygxHflWLm9PGZC9QI&step=7&view=student&notation=mazur";
    const state = await decodeLink(hash, findBuiltIn);
    expect(state).toEqual({
      document: changed,
      original,
      step: 7,
      view: "student",
      notation: "mazur",
    });
  });
});

describe("a link that can't be read is refused in plain words", () => {
  const rest = "&step=1&view=student&notation=mazur";
  it.each([
    ["", "doesn’t belong"],
    ["#", "doesn’t belong"],
    ["#step=1", "not a link to a worked example"],
    ["#v=0", "not a link to a worked example"],
    ["#v=1e0", "not a link to a worked example"],
    ["#v=2&anything", "doesn’t belong"],
    ["#v=2", "newer Chalkgrad"],
    ["#v=1&v=1", "doesn’t belong"],
    ["#v=1&__proto__=1", "doesn’t belong"],
    [`#v=1${rest}`, "damaged or cut short"],
    [`#v=1&data=${rest}`, "damaged or cut short"],
    [`#v=1&data=a%20b${rest}`, "damaged or cut short"],
    [`#v=1&data=AAAAA${rest}`, "damaged or cut short"],
    [`#v=1&of=nowhere${rest}`, "isn’t here"],
    [`#v=1&of=__proto__${rest}`, "isn’t here"],
    ["#v=1&of=mazur/printed&step=0&view=student&notation=mazur", "step"],
    ["#v=1&of=mazur/printed&step=-1&view=student&notation=mazur", "step"],
    ["#v=1&of=mazur/printed&step=1e9&view=student&notation=mazur", "step"],
    ["#v=1&of=mazur/printed&step=1&view=cinema&notation=mazur", "view"],
    ["#v=1&of=mazur/printed&step=1&view=student&notation=toString", "notation"],
    [`#v=1&data=${"A".repeat(70_000)}`, "too long"],
  ])("%.60s", async (hash, words) => {
    expect((await refusal(hash)).message).toContain(words);
  });

  it("with each fault of the document that it holds", async () => {
    const text = JSON.stringify({
      chalkgrad: 1,
      kind: "expression",
      program: "x",
      inputs: { x: 1 },
      a: 1,
    });
    expect((await refusal(hashWith(text))).details).toEqual([
      expect.stringMatching(/^a: expected one of the fields .*, got an unknown field$/),
    ]);
    const polluting = text.replace('"a":1', '"__proto__":{"polluted":1}');
    expect((await refusal(hashWith(polluting))).details[0]).toContain("__proto__");
    expect({}).not.toHaveProperty("polluted");
    expect((await refusal(hashWith(text.replace('"x":1', '"x":1e999')))).details).toContain(
      "inputs.x: expected a finite number, got Infinity",
    );
    expect((await refusal(hashWith("{"))).details[0]).toContain("JSON");
    expect((await refusal(hashWith(`${"[".repeat(5000)}`))).details[0]).toContain("nesting");
  });

  it("with changes that are none", async () => {
    const of = "&of=mazur/printed&step=1&view=student&notation=mazur";
    for (const json of ["{}", "[1]", "[[[],{}]]", '[["loss","hinge"]]', '[[["loss"]]]', "null"])
      expect((await refusal(hashWith(json, of))).message).toContain("what is changed");
    for (const path of [
      ["__proto__", "a"],
      ["layers", "length"],
      ["constructor"],
      ["layers", 1, "weights", -1],
    ])
      expect((await refusal(hashWith(JSON.stringify([[path, 1]]), of))).details).toHaveLength(1);
    expect({}).not.toHaveProperty("a");
  });

  it("without inflating 50 MB", async () => {
    const bomb = hashWith(" ".repeat(50_000_000));
    expect(bomb.length).toBeLessThan(70_000);
    const read = vi.spyOn(ReadableStreamDefaultReader.prototype, "read");
    expect((await refusal(bomb)).message).toBe("The example in this link is too large.");
    // some 16 kB at a time: all of it would be 3000 reads
    expect(read.mock.calls.length).toBeLessThan(100);
    read.mockRestore();
  });

  it("cut short at any place", async () => {
    const hash = await encodeLink({ ...place, original, document: changed });
    for (let length = 0; length < hash.length; length += 1) {
      const cut = hash.slice(0, length);
      if (/notation=nielsen$/.test(cut)) continue;
      expect(await refusal(cut)).toBeInstanceOf(LinkError);
    }
  });

  it("with any character of its data altered, or the document is a valid one", async () => {
    const hash = await encodeLink({ ...place, document: changed });
    const at = fc.integer({ min: hash.indexOf("data=") + 5, max: hash.indexOf("&step") - 1 });
    await fc.assert(
      fc.asyncProperty(at, fc.constantFrom(..."AZaz09-_=%"), async (index, letter) => {
        const altered = hash.slice(0, index) + letter + hash.slice(index + 1);
        const outcome = await decodeLink(altered, findBuiltIn).catch((error: unknown) => error);
        if (outcome instanceof Error) expect(outcome).toBeInstanceOf(LinkError);
        else expect(outcome).toHaveProperty("document.chalkgrad", 1);
      }),
      { numRuns: 300 },
    );
  });

  it("whatever it is", async () => {
    const hostile = fc.oneof(
      fc.string(),
      fc.json().map((json) => hashWith(json)),
    );
    await fc.assert(
      fc.asyncProperty(hostile, async (hash) => {
        expect(await refusal(hash)).toBeInstanceOf(LinkError);
      }),
    );
  });
});

describe("an example that is too large for a link", () => {
  it("is better saved as a file", async () => {
    const notes = Object.fromEntries(
      Array.from({ length: 100 }, (_, index) => [`n${index}`, "x".repeat(4000)]),
    );
    await expect(encodeLink({ ...place, document: { ...mazur, notes } })).rejects.toThrow(
      "as a file",
    );
  });
});
