import { render, screen } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import FigureTable from "#lib/components/FigureTable.svelte";
import PrintedCheck from "#lib/components/PrintedCheck.svelte";
import { readDocument } from "#lib/document/read.ts";
import { solve } from "#lib/document/solve.ts";
import { narrate } from "#lib/explanations/narrate.ts";
import { solved } from "./solved.ts";

const { steps } = solved("han-kamber").narration;

/** A figure that Han & Kamber print. */
function printed(name: string) {
  const check = steps.find((step) => step.check?.name === name)?.check;
  if (!check) throw new Error(`Han & Kamber print ${name}`);
  return check;
}

/** As if the book had printed another digit. */
const slip = { ...printed("Err5"), printed: "-0.0066", agrees: false, erratum: "A slip." };

describe("FigureTable", () => {
  it("holds each printed figure against the computed one, and tells errata", () => {
    render(FigureTable, { figures: [{ ...printed("Err6"), erratum: null }, slip] });
    const [, agreeing, differing, erratum] = screen.getAllByRole("row");
    expect(agreeing).toHaveTextContent(/0\.1311.*0\.1311.*yes/);
    expect(differing).toHaveTextContent(/−0\.0066.*−0\.0065.*no/);
    expect(erratum).toHaveTextContent("A slip.");
    expect(screen.getAllByRole("rowheader")).toHaveLength(2);
    expect(screen.getAllByRole("math")).toHaveLength(2);
  });

  it("says where nothing in the example has that name", () => {
    const document = { chalkgrad: 1, kind: "expression", program: "x^2", inputs: { x: 3 } };
    const printed = [{ quantity: "dx", value: "6" }];
    const { figures } = narrate(solve(readDocument({ ...document, printed })));
    render(FigureTable, { figures });
    expect(screen.getByRole("row", { name: /dx/ })).toHaveTextContent(/6.*no such figure/);
  });
});

describe("PrintedCheck", () => {
  it("says in words and with a sign whether a figure is as printed", async () => {
    const { container, rerender } = render(PrintedCheck, { check: printed("Err6") });
    expect(container.querySelector("strong")).toHaveTextContent("✓ as printed");
    expect(container).toHaveTextContent("0.1311");
    await rerender({ check: slip });
    expect(container.querySelector("strong")).toHaveTextContent("≠ printed");
    expect(container).toHaveTextContent("−0.0066");
  });
});
