import { describe, expect, it, test } from "vitest";
import { parseProgram } from "#lib/engine/expression/parse.ts";
import { ProgramError } from "#lib/engine/expression/program-error.ts";
import { bracketsAt, endOfDifference, rangeOfFault, runsOf } from "#lib/components/text-marks.ts";

/** What is marked of a program that has one fault. */
function marked(program: string): string {
  try {
    parseProgram(program, new Set(["x", "y"]));
  } catch (error) {
    if (!(error instanceof ProgramError)) throw error;
    const [fault] = error.faults;
    if (!fault) throw error;
    const { start, end } = rangeOfFault(program, fault);
    return program.slice(start, end);
  }
  throw new Error("the program has no fault");
}

describe("the place of a fault", () => {
  test.each([
    ["q = x\nf = sigmod(q)", "sigmod"],
    ["f = x × y", "×"],
    ["f = x + 1e999", "1e999"],
    ["f = (x + y", "("],
    ["q = x\nf = q +", "+"],
    ["q = x +   \nf = q", "+"],
  ])("%j is marked at %j", (program, mark) => {
    expect(marked(program)).toBe(mark);
  });
});

describe("brackets", () => {
  function pairAt(text: string, caret: number): readonly number[] | undefined {
    return bracketsAt(text, caret)?.map(({ start }) => start);
  }

  it("beside the caret are found with their partners", () => {
    const text = "a\nf = (x * (y + 1))";
    expect(pairAt(text, 7)).toEqual([6, 18]);
    expect(pairAt(text, 12)).toEqual([11, 17]);
    expect(pairAt(text, text.length)).toEqual([18, 6]);
    expect(pairAt(text, 3)).toBeUndefined();
  });

  it("do not pair up across lines", () => {
    expect(pairAt("(x\ny)", 1)).toBeUndefined();
  });
});

test("a text is cut where a mark begins or ends, and nothing of it is lost", () => {
  const runs = runsOf(
    "f = (x)",
    [{ start: 5, end: 6 }],
    [
      { start: 4, end: 5 },
      { start: 6, end: 7 },
    ],
  );
  expect(runs).toEqual([
    { text: "f = ", fault: false, bracket: false },
    { text: "(", fault: false, bracket: true },
    { text: "x", fault: true, bracket: false },
    { text: ")", fault: false, bracket: true },
  ]);
  expect(runsOf("", [], [])).toEqual([]);
});

test.each([
  ["f = x", "f = x + y", 9],
  ["f = x + y", "f = x", 5],
  ["f = x * z", "f = x + y * z", 10],
  ["aaa", "aa", 2],
  ["same", "same", 4],
])("the difference between %j and %j ends at %i", (before, after, end) => {
  expect(endOfDifference(before, after)).toBe(end);
});
