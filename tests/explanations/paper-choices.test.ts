import { describe, expect, it } from "vitest";
import {
  checkPaperChoices,
  plainPaper,
  readPaperChoices,
  writePaperChoices,
  type PaperChoices,
} from "#lib/explanations/paper-choices.ts";

function read(query: string): PaperChoices {
  const asked = new URLSearchParams(query);
  return readPaperChoices((name) => asked.get(name));
}

function written(choices: PaperChoices): string {
  return writePaperChoices(choices)
    .map(([name, value]) => `${name}=${value}`)
    .join("&");
}

describe("what is printed, in an address", () => {
  it("is the whole solution where nothing is said", () => {
    expect(read("")).toEqual(plainPaper);
    expect(read("step=12&paper=solution")).toEqual(plainPaper);
    expect(written(plainPaper)).toBe("");
  });

  it("reads which steps are blank", () => {
    expect(read("paper=worksheet&blank=all").blanks.steps).toEqual({ kind: "all" });
    expect(read("blank=update,backward").blanks.steps).toEqual({
      kind: "phases",
      phases: ["backward", "update"],
    });
    expect(read("from=7&level=2").blanks).toEqual({ steps: { kind: "from", first: 7 }, level: 2 });
    expect(read("steps=5,3,5").blanks.steps).toEqual({ kind: "single", numbers: [3, 5] });
  });

  it("reads a class set", () => {
    expect(read("variants=30&seed=7").set).toEqual({ count: 30, seed: 7 });
    expect(read("variants=2").set).toEqual({ count: 2, seed: 1 });
  });

  it.each([
    "paper=worksheet",
    "paper=worksheet&blank=backward&level=2",
    "paper=key&from=7",
    "paper=worksheet&steps=3,5&level=3",
    "paper=worksheet&blank=forward,update&variants=30&seed=7",
    "paper=compact",
  ])("writes %s as it was read", (query) => {
    expect(written(read(query))).toBe(query);
  });

  it.each([
    ["paper=sheet", "paper: expected one of solution, worksheet, key, compact, got “sheet”"],
    ["blank=up", "blank: expected all or some of forward, loss, backward, update, got “up”"],
    ["blank=", "blank: expected all or some of forward, loss, backward, update, got nothing"],
    ["from=0", "from: expected a whole number from 1 to 10000, got “0”"],
    ["from=7.5", "from: expected a whole number from 1 to 10000, got “7.5”"],
    ["steps=3,x", "steps: expected a whole number from 1 to 10000, got “x”"],
    ["level=4", "level: expected one of 1, 2, 3, got “4”"],
    ["variants=0", "variants: expected a whole number from 1 to 1000, got “0”"],
    ["variants=2&seed=-1", "seed: expected a whole number from 0 to 4294967295, got “-1”"],
    ["seed=7", "seed: expected together with variants"],
    ["from=3&blank=all", "from: expected one of blank, from and steps, got blank as well"],
  ])("says what was expected instead of %s", (query, message) => {
    expect(() => read(query)).toThrow(message);
  });

  it("says how many steps there are", () => {
    expect(() => {
      checkPaperChoices(read("from=19"), 18);
    }).toThrow("from: expected a step from 1 to 18, got 19");
    expect(() => {
      checkPaperChoices(read("steps=2,40"), 18);
    }).toThrow("steps: expected a step from 1 to 18, got 40");
    expect(() => {
      checkPaperChoices(read("from=18"), 18);
    }).not.toThrow();
  });
});
