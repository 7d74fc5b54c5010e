import { expect, it } from "vitest";
import { documentName } from "#lib/document/document-name.ts";
import { readDocument } from "#lib/document/read.ts";

const program = {
  chalkgrad: 1,
  kind: "expression",
  program: "q = x + y\nf = q * z\n",
  inputs: { x: -2, y: 5, z: -4 },
};
const network = {
  chalkgrad: 1,
  kind: "network",
  layers: [
    { units: 2 },
    { units: 3, weights: Array(3).fill([1, 2]) },
    { units: 1, weights: [[1, 1, 1]] },
  ],
  data: [{ input: [1, 0], target: [1] }],
};

it.each([
  [{ ...program, title: "CS231n" }, "CS231n"],
  [program, "f = q * z"],
  [{ ...program, program: `f = ${"x + ".repeat(20)}y` }, `f = ${"x + ".repeat(9)}…`],
  [network, "A 2–3–1 network"],
  [{ ...network, title: "Mine" }, "Mine"],
])("%j is called %s", (document, name) => {
  expect(documentName(readDocument(document))).toBe(name);
});
