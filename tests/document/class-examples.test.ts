import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readClassExamples } from "#lib/document/class-examples.ts";

describe("a table whose last column holds classes", () => {
  it("has a target for each class that is named, in the order in which they come", () => {
    expect(readClassExamples("x1,x2,animal\n0.1,0.2,dog\n0.3,0.4,cat\n0.5,0.6,dog\n")).toEqual({
      data: [
        { input: [0.1, 0.2], target: [1, 0] },
        { input: [0.3, 0.4], target: [0, 1] },
        { input: [0.5, 0.6], target: [1, 0] },
      ],
      inputs: ["x1", "x2"],
      classes: ["dog", "cat"],
      named: true,
    });
  });

  it("has a target for each class that is numbered, in the order of the numbers", () => {
    expect(readClassExamples("5.1\t2\n4.9\t0\n6.2\t1")).toEqual({
      data: [
        { input: [5.1], target: [0, 0, 1] },
        { input: [4.9], target: [1, 0, 0] },
        { input: [6.2], target: [0, 1, 0] },
      ],
      inputs: null,
      classes: ["0", "1", "2"],
      named: false,
    });
  });

  it("reads decimal commas", () => {
    expect(readClassExamples("0,5;cat\n0,7;dog")).toMatchObject({
      data: [{ input: [0.5] }, { input: [0.7] }],
    });
  });

  it.each([
    ["numbers that are no classes", "1,0.5\n2,0.7"],
    ["numbers with one left out", "1,0\n2,2"],
    ["one class only", "1,cat\n2,cat"],
    ["classes and numbers mixed", "1,cat\n2,0"],
    ["no inputs", "cat\ndog"],
    ["a list in brackets", "[[1, 2], [3, 4]]"],
    ["nothing", ""],
  ])("is not %s", (_what, text) => {
    expect(readClassExamples(text)).toBeNull();
  });

  it.each([
    ["an input that is no number", "1,x,cat\n2,3,dog", /^Line 1, column 3: “x” is not a number/],
    ["a row that is longer", "1,cat\n2,3,dog", /^Line 2, column 1: this row/],
  ])("is refused for %s, at its place", (_what, text, message) => {
    expect(readClassExamples(text)).toHaveProperty("message", expect.stringMatching(message));
  });

  it("answers any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'01.5,;\n\tcat[]"#-') }), (text) => {
        expect(() => readClassExamples(text)).not.toThrow();
      }),
    );
  });
});
