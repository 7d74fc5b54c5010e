import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readDocumentText } from "#lib/document/read.ts";
import { solve } from "#lib/document/solve.ts";

/** Files that are out in the world. They must be read for ever: add to them, never change them. */
function saved(name: string): string {
  return readFileSync(new URL(`versions/${name}.json`, import.meta.url), "utf8");
}

describe("documents of version 1", () => {
  it("an expression, with every field", () => {
    const document = readDocumentText(saved("1-expression"));
    expect(document).not.toHaveProperty("$schema");
    const { result, printed } = solve(document);
    // CS231n: f = (x + y)z at (−2, 5, −4)
    expect(result).toMatchObject({
      output: -12,
      values: { q: 3, f: -12 },
      gradients: { x: -4, y: -4, z: 3, q: -4, f: 1 },
    });
    expect(printed).toMatchObject([{ printed: "-12", computed: "-12", agrees: true }]);
  });

  it("a network, with every field", () => {
    const { figures, printed } = solve(readDocumentText(saved("1-network")));
    // the book's tables 9.2 and 9.3
    expect(printed.map(({ quantity }) => figures.get(quantity ?? ""))).toEqual([
      "0.332",
      "0.525",
      "0.474",
      "0.1311",
      "-0.0065",
      "-0.0087",
    ]);
  });
});
