import { expect, test } from "vitest";
import { readDocument } from "#lib/document/read.ts";
import { solve } from "#lib/document/solve.ts";
import { hanKamber } from "#lib/examples/han-kamber.ts";

const [printed] = hanKamber.variants;

test("the result's first pass is that of the first datum, in whatever order data are learned", () => {
  const document = printed.document;
  if (document.kind !== "network") throw new Error("a network");
  const other = { input: [0, 1, 1], target: [0] };
  const alone = solve(readDocument(document)).result;
  const shuffled = solve(
    readDocument({
      ...document,
      data: [...document.data, other, other],
      training: { ...document.training, batchSize: 3, shuffle: { seed: 4 } },
    }),
  ).result;
  expect(shuffled).toMatchObject({ first: "first" in alone ? alone.first : null });
});
