import { expect, test } from "vitest";
import { readDocument } from "#lib/document/read.ts";
import { solve } from "#lib/document/solve.ts";
import { examples } from "#lib/examples/registry.ts";
import { traceText } from "./trace-text.ts";

/**
 * What each built-in example shows when it opens, to be read and compared line by line. A change
 * that is meant is written down by `npx vitest run tests/examples -u`; that the figures are right
 * is held by tests/sources and tests/oracle, not by these files.
 */
test.each(examples)("the trace of $name", async ({ name, variants }) => {
  const text = traceText(solve(readDocument(variants[0].document)));
  await expect(text).toMatchFileSnapshot(`./${name}.trace.txt`);
});
