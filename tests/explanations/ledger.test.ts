import { describe, expect, it } from "vitest";
import { readDocument } from "#lib/document/read.ts";
import { solve } from "#lib/document/solve.ts";
import { findExample } from "#lib/examples/registry.ts";
import { narrate } from "#lib/explanations/narrate.ts";
import type { LedgerTable } from "#lib/explanations/narration.ts";
import { noMark } from "#lib/notation/mark.ts";
import type { NotationName } from "#lib/notation/notation.ts";

function ledgerOf(document: unknown, notation?: NotationName): readonly LedgerTable[] {
  const solution = solve(readDocument(document), notation ? { notation } : {});
  return narrate(solution, { mark: noMark }).ledger;
}

function printedRows(table: LedgerTable | undefined): string[][] {
  return (table?.rows ?? []).map(({ label, cells }) => [
    label.map((part) => (typeof part === "string" ? part : part.tex)).join(""),
    ...cells.map((cell) => cell?.figure ?? ""),
  ]);
}

const document = (name: string): unknown => findExample(name)?.variants[0].document;

describe("the ledger of a network", () => {
  it("has the three tables of the book (Han & Kamber; UT-BP)", () => {
    const [outputs, , errors, , updates] = ledgerOf(document("han-kamber"));
    expect(printedRows(outputs)).toEqual([
      ["4", "-0.7", "0.332"],
      ["5", "0.1", "0.525"],
      ["6", "-0.105", "0.474"],
    ]);
    expect(new Set(printedRows(errors))).toEqual(
      new Set([
        ["6", "0.1311"],
        ["5", "-0.0065"],
        ["4", "-0.0087"],
      ]),
    );
    const rows = printedRows(updates);
    expect(rows).toHaveLength(11);
    expect(rows).toContainEqual(["w_{46}", "-0.3", "-0.261"]);
    expect(rows).toContainEqual(["\\theta_{4}", "-0.4", "-0.408"]);
    expect(errors?.columns).toEqual(["Unit", "Error term"]);
  });

  it("has the loss, and the learning rate that no graph has a place for", () => {
    const [, loss, , settings] = ledgerOf(document("mazur"));
    expect(printedRows(loss).map(([, figure]) => figure)).toEqual([
      "0.274811083",
      "0.023560026",
      "0.298371109",
    ]);
    expect(printedRows(settings)).toEqual([["\\eta", "0.5"]]);
  });

  it("has each factor of the chain rule where a book writes them (Mazur)", () => {
    const [, , errors, , updates] = ledgerOf(document("mazur"));
    expect(errors?.columns).toEqual(["Unit", "Loss by output", "Slope", "Error term"]);
    expect(printedRows(errors)).toContainEqual(["o1", "0.74136507", "0.186815602", "0.138498562"]);
    expect(
      printedRows(errors)
        .find(([unit]) => unit === "h1")
        ?.slice(1, 3),
    ).toEqual(["0.036350306", "0.241300709"]);
    expect(updates?.columns).toEqual(["Weight or bias", "Old", "Gradient", "New"]);
    expect(printedRows(updates)[0]).toEqual(["w_{5}", "0.4", "0.082167041", "0.35891648"]);
  });

  it("has the gradient of the whole batch beside the old and the new value", () => {
    const batch = {
      chalkgrad: 1,
      kind: "network",
      notation: "nielsen",
      layers: [{ units: 1 }, { units: 1, activation: "identity", weights: [[1]], biases: [0] }],
      loss: "half-squared-error",
      data: [
        { input: [1], target: [0] },
        { input: [2], target: [0] },
      ],
      training: { optimizer: { name: "sgd", learningRate: 0.1 }, batchSize: 2 },
    };
    // ∂C/∂w = 1·1 + 2·2; w = 1 − 0.1 · 5
    expect(printedRows(ledgerOf(batch).at(-1))[0]?.slice(1)).toEqual(["1", "5", "0.5"]);
  });

  it("knows when each figure appears", () => {
    const [outputs, , , , updates] = ledgerOf(document("han-kamber"));
    expect(outputs?.rows[0]?.cells[0]).toMatchObject({ step: 1, phase: "forward" });
    expect(updates?.rows[0]?.cells[0]).toMatchObject({ step: 0, phase: "given" });
    expect(updates?.rows[0]?.cells[1]).toMatchObject({ phase: "update" });
  });

  it("shows gradients at the net inputs where a book has no error terms", () => {
    const errors = ledgerOf(document("mazur"), "cs231n").find(({ title }) => title === "Gradient");
    expect(printedRows(errors)).toContainEqual(["1 of layer 2", "0.138498562"]);
  });

  it("has a table for each example of a batch", () => {
    const batch = {
      chalkgrad: 1,
      kind: "network",
      layers: [{ units: 1 }, { units: 1, weights: [[0.5]], biases: [0] }],
      data: [
        { input: [1], target: [1] },
        { input: [2], target: [0] },
      ],
      training: { optimizer: { name: "sgd", learningRate: 1 }, batchSize: 2 },
    };
    expect(ledgerOf(batch).map(({ title }) => title)).toEqual([
      "Net input and output, example 1",
      "Net input and output, example 2",
      "Loss, example 1",
      "Loss, example 2",
      "Error term, example 1",
      "Error term, example 2",
      "Settings",
      "Updates",
    ]);
  });
});

describe("the ledger of a program", () => {
  it("has value and gradient of every gate (CS231n’s f = (x + y)z)", () => {
    const [gates, ...others] = ledgerOf(document("xyz"));
    expect(printedRows(gates)).toEqual([
      ["x", "-2", "-4"],
      ["y", "5", "-4"],
      ["z", "-4", "3"],
      ["q", "3", "-4"],
      ["f", "-12", "1"],
    ]);
    expect(others).toEqual([]);
  });
});
