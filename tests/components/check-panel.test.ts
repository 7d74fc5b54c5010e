import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { readDocument } from "#lib/document/read.ts";
import { solve } from "#lib/document/solve.ts";
import { narrateCheck } from "#lib/explanations/narrate-check.ts";
import CheckPanel from "#lib/components/CheckPanel.svelte";
import { solutionOf } from "./solved.ts";

describe("CheckPanel", () => {
  it("says what is measured, with the numbers, and that it agrees", () => {
    const check = narrateCheck(solutionOf("mazur"), "dE/dw.2.1.1");
    if (!check) throw new Error("a gradient can be checked");
    render(CheckPanel, { check, pending: false });
    expect(screen.getByRole("math", { name: check.formula.spoken })).toBeInTheDocument();
    expect(screen.getByText("✓").parentElement).toHaveTextContent("It agrees.");
  });

  it("says in words, too, that it differs, as at a corner", () => {
    const document = { chalkgrad: 1, kind: "expression", program: "relu(x)", inputs: { x: 0 } };
    const solution = solve(readDocument(document));
    const check = narrateCheck(solution, solution.trace.steps.at(-1)?.id ?? "");
    render(CheckPanel, { check, pending: false });
    expect(screen.getByText("≠").parentElement).toHaveTextContent("It differs.");
    expect(screen.queryByText("✓")).toBeNull();
  });

  it("leads from a step that can't be checked to one that can", async () => {
    const ongo = vi.fn();
    render(CheckPanel, { check: null, pending: false, nearest: 12, ongo });
    await userEvent.click(screen.getByRole("button", { name: "Go to step 12, a gradient" }));
    expect(ongo).toHaveBeenCalledExactlyOnceWith(12);
    // the button has gone by then
    expect(document.body).not.toHaveFocus();
  });

  it("leads nowhere where nothing can be checked, and claims nothing while it waits", async () => {
    const { rerender } = render(CheckPanel, { check: null, pending: false });
    expect(screen.getByText(/nothing to measure/)).toBeInTheDocument();
    expect(screen.queryByRole("button")).toBeNull();
    await rerender({ pending: true });
    expect(screen.getByRole("status")).toHaveTextContent("Working it out");
    expect(screen.queryByText(/nothing to measure/)).toBeNull();
  });
});
