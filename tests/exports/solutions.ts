import { readDocument } from "#lib/document/read.ts";
import type { Solution } from "#lib/document/solution.ts";
import { solve } from "#lib/document/solve.ts";
import { examples } from "#lib/examples/registry.ts";

/** Each built-in example in each of its habits, solved. */
export const solutions: readonly (readonly [name: string, solution: Solution])[] = examples.flatMap(
  (example) =>
    example.variants.map(
      (variant) =>
        [`${example.name}/${variant.name}`, solve(readDocument(variant.document))] as const,
    ),
);

/** x·y with words of one's own about it. */
export function solutionAbout(changes: object): Solution {
  const document = { chalkgrad: 1, kind: "expression", program: "x * y", inputs: { x: 2, y: -3 } };
  return solve(readDocument({ ...document, ...changes }));
}
