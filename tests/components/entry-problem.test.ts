import { describe, expect, it } from "vitest";
import { entryProblem } from "#lib/components/entry-problem.ts";

describe("entryProblem", () => {
  it.each(["0.15", "0,15", "-2", "1e-3", "1/3", "−0.5"])("has nothing to say of %s", (text) => {
    expect(entryProblem(text)).toBeNull();
  });

  it.each(["-", "+", "−", ".", "-.", "1e", "1e-", "2.5e+", "1/"])(
    "waits while %s may become a number",
    (text) => {
      expect(entryProblem(text)).toBeNull();
    },
  );

  it.each(["", "  ", "abc", "1e999", "1/0", "e", "/", "--", "1e-e", "x1/", "1/2/"])(
    "answers “%s”",
    (text) => {
      expect(entryProblem(text)).toMatch(/\.$/);
    },
  );
});
