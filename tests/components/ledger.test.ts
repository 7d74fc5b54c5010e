import { render, screen, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import Ledger from "#lib/components/Ledger.svelte";
import { momentAt, solved } from "./solved.ts";

const { narration } = solved("han-kamber");

/** The place of a figure, by what is written in it. */
function slots(state: string): string[] {
  return screen
    .getAllByRole("table")
    .flatMap((table) => [...table.querySelectorAll(`.slot.${state}`)])
    .map((slot) => slot.textContent);
}

describe("Ledger", () => {
  it("has a caption and column heads for each table", () => {
    render(Ledger, { tables: narration.ledger, moment: momentAt(narration, 1) });
    for (const table of screen.getAllByRole("table")) {
      expect(within(table).getAllByRole("columnheader").length).toBeGreaterThan(1);
      expect(table.querySelector("caption")).not.toBeEmptyDOMElement();
    }
  });

  it("fills as the steps go on: at the first step I4 alone, at the last everything", async () => {
    const { rerender } = render(Ledger, {
      tables: narration.ledger,
      moment: momentAt(narration, 1),
    });
    expect(slots("new")).toEqual(["−0.7"]);
    expect(slots("pending")).toContain("0.1311");
    await rerender({ moment: momentAt(narration, narration.steps.length) });
    expect(slots("pending")).toEqual([]);
    expect(slots("known")).toContain("0.1311");
  });
});
