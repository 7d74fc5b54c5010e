import { describe, expect, it } from "vitest";
import { linesOfRows } from "#lib/notation/aligned.ts";
import { buildsOfRows, partsOfLines } from "#lib/player/builds.ts";

describe("the parts of a formula", () => {
  it.each([
    [1, ["result"]],
    [2, ["rule", "result"]],
    [3, ["rule", "numbers", "result"]],
    [4, ["rule", "rule", "numbers", "result"]],
  ])("of %i lines", (lines, parts) => {
    expect(partsOfLines(lines)).toEqual(parts);
  });

  it("come one after the other, a long line with all of its rows", () => {
    expect(buildsOfRows([0, 1, 1, 2])).toEqual([1, 2, 2, 3]);
    expect(buildsOfRows([0, 1])).toEqual([1, 2]);
    expect(buildsOfRows([0])).toEqual([1]);
    expect(buildsOfRows([])).toEqual([]);
  });
});

describe("the lines of rows", () => {
  it("counts a row that goes on with the line before it to that line", () => {
    const tex = String.raw`\begin{aligned} f &= a \\ &= b \\ &\quad {}+ c \\[0.3em] &\approx 1 \end{aligned}`;
    expect(linesOfRows(tex)).toEqual([0, 1, 1, 2]);
  });

  it("does not take the cases of a rule for rows", () => {
    const tex = String.raw`\begin{aligned} r &= \begin{cases} z & z > 0 \\ 0 & z \le 0 \end{cases} \\ &= 2 \end{aligned}`;
    expect(linesOfRows(tex)).toEqual([0, 1]);
  });
});
