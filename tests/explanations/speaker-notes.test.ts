import { describe, expect, it } from "vitest";
import { readDocument } from "#lib/document/read.ts";
import { solve } from "#lib/document/solve.ts";
import { phases } from "#lib/engine/trace/derivation.ts";
import { examples, findExample } from "#lib/examples/registry.ts";
import { speakerNotes, type Note } from "#lib/explanations/speaker-notes.ts";
import { notationNames } from "#lib/notation/notation.ts";
import { noMark } from "#lib/notation/mark.ts";

const program = { chalkgrad: 1, kind: "expression", program: "q = x + y\nf = q * z" } as const;
const inputs = { x: 1, y: 2, z: 3 };

function notesOf(notes: Record<string, string>) {
  const solution = solve(readDocument({ ...program, inputs, notes }));
  return speakerNotes(solution, { mark: noMark });
}

const spoken = (note: Note | undefined): string =>
  (note?.text ?? []).map((part) => (typeof part === "string" ? part : part.tex)).join("");

describe("a speaker’s notes", () => {
  it("stand beside the step of their quantity and in their phase", () => {
    const notes = notesOf({ f: "Now the product.", backward: "And back." });
    expect(notes.map(({ ofStep }) => ofStep.map(spoken))).toEqual([
      [],
      ["Now the product."],
      [],
      [],
      [],
      [],
      [],
    ]);
    expect(notes.slice(0, 2).flatMap(({ ofPhase }) => ofPhase)).toEqual([]);
    expect(notes.slice(2).every(({ ofPhase }) => spoken(ofPhase[0]) === "And back.")).toBe(true);
  });

  it("tell questions, answers and mistakes from what is said", () => {
    const [first] = notesOf({ q: "Look.\n\nask: Why?\n \nAnswer:  So.\n\nMistake: Not so." });
    expect(first?.ofStep.map(({ kind, ...note }) => [kind, spoken({ kind, ...note })])).toEqual([
      ["say", "Look."],
      ["ask", "Why?"],
      ["answer", "So."],
      ["mistake", "Not so."],
    ]);
  });

  it("set a quantity between backticks as its symbol, anything else as it is", () => {
    const [first] = notesOf({ q: "Add `x` to `nothing`." });
    expect(first?.ofStep[0]?.text).toEqual([
      "Add ",
      expect.objectContaining({ quantity: "x" }),
      " to nothing.",
    ]);
  });

  it("follow the notation", () => {
    const document = readDocument(findExample("han-kamber")?.variants[0].document);
    const beside = (notation: "han-kamber" | "mazur"): string => {
      const solution = solve(document, { notation });
      const at = solution.trace.steps.findIndex(({ id }) => id === "net.2.1");
      return (speakerNotes(solution, { mark: noMark })[at]?.ofStep ?? []).map(spoken).join(" ");
    };
    expect(beside("han-kamber")).toContain("net input I_{5} instead of the output O_{5}");
    expect(beside("mazur")).toMatch(/net input .*net.*h.*2.* instead of the output .*out/);
  });
});

const editions = examples.flatMap(({ name, variants }) =>
  variants.map((variant) => ({ edition: `${name}/${variant.name}`, input: variant.document })),
);

describe.each(editions)("the notes of $edition", ({ input }) => {
  const solution = solve(readDocument(input));
  const notes = speakerNotes(solution);

  it("name only what is a step, a given number or a phase", () => {
    const beside = notes.filter(({ ofStep }) => ofStep.length > 0).length;
    const byPhase = phases.filter((phase) => solution.document.notes[phase] !== undefined).length;
    expect(beside + byPhase).toBe(Object.keys(solution.document.notes).length);
    const words = Object.values(solution.document.notes).join("\n\n");
    const quoted = words.split("`").filter((_, index) => index % 2 === 1).length;
    const symbols = notes
      .flatMap(({ ofStep }) => ofStep)
      .concat(...new Set(notes.map(({ ofPhase }) => ofPhase)))
      .flatMap(({ text }) => text.filter((part) => typeof part !== "string"));
    expect(symbols).toHaveLength(quoted);
  });

  it("have something to say for every phase, and to ask, with answer and mistake", () => {
    expect(notes.every(({ ofStep, ofPhase }) => ofStep.length + ofPhase.length > 0)).toBe(true);
    const kinds = new Set(notes.flatMap(({ ofStep }) => ofStep.map(({ kind }) => kind)));
    expect([...kinds].sort()).toEqual(expect.arrayContaining(["answer", "ask", "mistake"]));
  });

  it("can be read in every notation", () => {
    for (const notation of notationNames) {
      const other = solve(readDocument(input), { notation });
      expect(speakerNotes(other)).toHaveLength(other.trace.steps.length);
    }
  });
});
