import { render, screen, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { allResults, type Blanks } from "#lib/explanations/blanks.ts";
import type { PaperKind } from "#lib/explanations/paper-choices.ts";
import { paperOf } from "#lib/exports/paper.ts";
import PaperSheet from "#lib/components/PaperSheet.svelte";
import { solutionOf } from "./solved.ts";

function show(name: string, kind: PaperKind, blanks: Blanks | null = null): HTMLElement {
  const paper = paperOf(solutionOf(name), blanks);
  return render(PaperSheet, { paper, kind, address: null }).container;
}

/** What is written in the graph. */
function graphText(sheet: HTMLElement): string {
  return sheet.querySelector("figure svg")?.textContent ?? "";
}

describe("a sheet of paper", () => {
  it("has every step once, in order, numbered (Han & Kamber)", () => {
    const sheet = show("han-kamber", "solution");
    const numbers = [...sheet.querySelectorAll(".step .number")].map((each) => each.textContent);
    const { steps } = solutionOf("han-kamber").trace;
    expect(numbers).toEqual(steps.map((_, index) => `(${index + 1})`));
  });

  it("sets an erratum as a footnote of its step, and none on a worksheet", () => {
    const sheet = show("han-kamber", "solution");
    const [note] = sheet.querySelectorAll(".step .footnote");
    expect(note).toHaveTextContent("Erratum.");
    expect(note?.closest(".step")?.querySelector("h3 sup")).toHaveTextContent("*");
    expect(show("han-kamber", "worksheet", allResults).querySelector(".footnote")).toBeNull();
  });

  it("shows each figure in graph and table, and on a worksheet the given ones alone", () => {
    expect(graphText(show("han-kamber", "solution"))).toContain("0.1311");
    const sheet = show("han-kamber", "worksheet", allResults);
    expect(graphText(sheet)).not.toContain("0.1311");
    expect(graphText(sheet)).toContain("−0.4");
    const tables = within(sheet).getAllByRole("table");
    for (const table of tables) expect(table).not.toHaveTextContent("0.1311");
    expect(tables[0]?.querySelectorAll(".blank")).toHaveLength(6);
    expect(sheet).toHaveTextContent("Name");
  });

  it("answers each blank by its number", () => {
    const blanks: Blanks = { steps: { kind: "phases", phases: ["update"] }, level: 1 };
    const sheet = show("han-kamber", "key", blanks);
    const items = within(sheet).getAllByRole("listitem");
    expect(items.map((item) => item.dataset["blank"])).toEqual(
      items.map((_, index) => String(index + 1)),
    );
    expect(items).toHaveLength(8 + 3);
    expect(screen.queryByText("Name")).toBeNull();
  });
});
