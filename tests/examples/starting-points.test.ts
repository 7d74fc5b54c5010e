import { expect, test } from "vitest";
import { readDocument } from "#lib/document/read.ts";
import { solve } from "#lib/document/solve.ts";
import { startingPoints } from "#lib/examples/starting-points.ts";

test.each(startingPoints.map(({ name, document }) => [name, document] as const))(
  "%s can be worked out, and is small",
  (_, document) => {
    const { steps } = solve(readDocument(document)).trace;
    expect(steps.length).toBeGreaterThan(0);
    expect(steps.length).toBeLessThan(70);
  },
);
