import { describe, expect, test } from "vitest";
import { narrate } from "#lib/explanations/narrate.ts";
import { builtIn, idOf, solved } from "./built-in.ts";
import sources from "./sources.json" with { type: "json" };

/** Each erratum of the sources beside the step that it belongs to, with words that the note must have. */
describe("an erratum has its note beside its step", () => {
  test.each([
    ["han-kamber", "printed", "I6", ["0.1", "0.525", "−0.105"]],
    ["han-kamber", "printed", "w15+", ["w1,6", "w1,5"]],
    ["han-kamber", "printed", "Err6", ["½", "2"]],
    ["mazur", "printed", "dE_o2/dout_h1", ["−0.019049118", "last digit"]],
    ["xyz", "printed", "df/dy", ["∂f/∂x", "∂f/∂y"]],
  ])("%s/%s, %s", (example, variant, quantity, words) => {
    const solution = solved(example, variant);
    const id = idOf(solution, quantity);
    const step = narrate(solution).steps.find((each) => each.id === id);
    const note = step?.remarks.find(({ kind }) => kind === "erratum")?.text.join("") ?? "none";
    for (const word of words) expect(note).toContain(word);
    expect(step?.check?.erratum).toEqual(expect.any(String));
  });

  test.each([
    ["printed", "E_total after 1", "0.291027774"],
    ["printed", "E_total after 10000", "9 999"],
    ["printed", "out_o1 after 10000", "output weights"],
    ["printed", "out_o2 after 10000", "output weights"],
    ["output-first", "E_total after 10000", "0.0000350848"],
  ])("mazur/%s, %s, of a later update: in the list of printed figures", (variant, name, words) => {
    const { figures } = narrate(solved("mazur", variant));
    const figure = figures.find((each) => each.name === name);
    expect(figure).toMatchObject({ agrees: false, step: null });
    expect(figure?.erratum).toContain(words);
  });

  test("the mistake of the order is noted at each line that makes it", () => {
    const { steps } = narrate(solved("mazur", "output-first"));
    const noted = steps.filter(({ remarks }) => remarks.some(({ kind }) => kind === "note"));
    expect(noted.map(({ id }) => id)).toEqual([
      ...["dE/dout.1.1|net.2.1", "dE/dout.1.1|net.2.2"],
      ...["dE/dout.1.2|net.2.1", "dE/dout.1.2|net.2.2"],
    ]);
  });
});

test("what the sources have wrong is all listed above", () => {
  expect(sources["han-kamber"].errata).toHaveLength(2);
  expect(sources.mazur.errata).toHaveLength(3);
});

test.each(["sigmoid-gate", "rational"])("%s has no erratum", (example) => {
  const { printed } = builtIn(example, "printed");
  expect(printed.filter(({ erratum }) => erratum !== null)).toEqual([]);
});
