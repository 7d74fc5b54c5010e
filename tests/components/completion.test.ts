import { describe, expect, it, test } from "vitest";
import { programFunctions } from "#lib/engine/expression/program-function.ts";
import { functionWords } from "#lib/explanations/en/program-words.ts";
import { completionAt } from "#lib/components/completion.ts";

function offered(text: string, names: readonly string[] = []): readonly string[] {
  return completionAt(text, text.length, names)?.options.map(({ name }) => name) ?? [];
}

describe("completion", () => {
  it("offers the functions that begin so", () => {
    expect(offered("f = si")).toEqual(["sin", "sigmoid", "sigma"]);
    expect(offered("f = x\ng = ta")).toEqual(["tan", "tanh"]);
  });

  it("offers the program's own names", () => {
    expect(offered("f = ra", ["rate", "r", "ra"])).toEqual(["rate"]);
  });

  it("waits for two letters, unless it is asked for", () => {
    expect(offered("f = s")).toEqual([]);
    expect(completionAt("f = sq", 5, [], 1)).toBeNull();
    expect(completionAt("f = s", 5, [], 1)?.options).not.toEqual([]);
  });

  it("stays silent within a name, in a comment and after a number", () => {
    expect(completionAt("f = sinh", 6, [])).toBeNull();
    expect(offered("# si")).toEqual([]);
    expect(offered("f = 12")).toEqual([]);
  });

  it("opens the bracket, where there is none yet", () => {
    expect(completionAt("sq", 2, [])?.options[0].insert).toBe("sqrt(");
    expect(completionAt("sq(x)", 2, [])?.options[0].insert).toBe("sqrt");
  });
});

test("each function has words, and nothing else has", () => {
  expect([...functionWords.keys()].sort()).toEqual([...programFunctions.keys()].sort());
});
