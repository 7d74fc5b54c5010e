import { expect, test } from "vitest";
import { readDocument } from "#lib/document/read.ts";
import { solve } from "#lib/document/solve.ts";
import { hanKamber } from "#lib/examples/han-kamber.ts";
import { mazur } from "#lib/examples/mazur.ts";
import { narrate } from "#lib/explanations/narrate.ts";

test("printed figures are found and checked in another book's notation too", () => {
  const solution = solve(readDocument(hanKamber.variants[0].document), { notation: "nielsen" });
  const { figures, steps } = narrate(solution);
  expect(figures.every((figure) => figure.agrees)).toBe(true);
  const output = figures.find((figure) => figure.name === "O4");
  // Nielsen writes the output of the first hidden unit as an activation
  expect(output?.symbol.tex).toContain("a");
  expect(steps[(output?.step ?? 0) - 1]?.result).toBe("0.332");
});

test("Han & Kamber's error is the negative of δ and is not taken for it", () => {
  const solution = solve(readDocument(hanKamber.variants[0].document), { notation: "mazur" });
  const error = narrate(solution).figures.find((figure) => figure.name === "Err6");
  expect(error).toMatchObject({ printed: "0.1311", computed: "0.1311", agrees: true, step: null });
});

test("figures after many updates are checked in every notation", () => {
  const solution = solve(readDocument(mazur.variants[0].document), { notation: "han-kamber" });
  const later = narrate(solution).figures.find(({ name }) => name === "E_total after 10000");
  expect(later).toMatchObject({ computed: "0.0000351019", agrees: false });
});
