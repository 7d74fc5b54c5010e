import { describe, expect, test } from "vitest";
import { toMarkdown } from "#lib/exports/markdown.ts";
import { solutionAbout, solutions } from "./solutions.ts";

describe.each(solutions)("%s", (_name, solution) => {
  const text = toMarkdown(solution);
  const lines = text.split("\n");

  test("has every step once, in order, each with its formula", () => {
    const headings = lines.filter((line) => /^### \d+\. /.test(line));
    const numbers = headings.map((line) => Number(/\d+/.exec(line)?.[0]));
    expect(numbers).toEqual(solution.trace.steps.map((_, index) => index + 1));
    expect(lines.filter((line) => line === "$$")).toHaveLength(2 * numbers.length);
  });

  test("has every printed figure", () => {
    expect(text.includes("## What the source prints")).toBe(solution.printed.length > 0);
    for (const { printed, erratum } of solution.printed) {
      expect(text).toContain(`| ${printed.replace("-", "−")} |`);
      if (erratum !== null) expect(text).toContain(erratum.slice(0, 20));
    }
  });

  test("closes each formula in the line where it begins", () => {
    for (const line of lines.filter((each) => each !== "$$" && !each.startsWith("\\begin"))) {
      expect((line.match(/(?<!\\)\$/g) ?? []).length % 2).toBe(0);
    }
  });

  test("has tables whose rows are as long as their heads", () => {
    for (const table of text
      .trimEnd()
      .split("\n\n")
      .filter((block) => block.startsWith("|"))) {
      const widths = table.split("\n").map((row) => row.match(/(?<!\\)\|/g)?.length);
      expect(new Set(widths).size).toBe(1);
    }
  });
});

test("words of one's own stay words", () => {
  const text = toMarkdown(
    solutionAbout({
      title: "a *b* <script> | $x$",
      summary: "# not\na heading",
      source: { text: "[x](y)", url: "https://example.org/a_(b)" },
    }),
  );
  expect(text).toContain("# a \\*b\\* \\<script\\> \\| \\$x\\$\n");
  expect(text).toContain("\n\\# not a heading\n");
  expect(text).toContain("Source: [\\[x\\](y)](<https://example.org/a_(b)>)");
});
