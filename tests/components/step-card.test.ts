import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { foldSteps } from "#lib/explanations/fold.ts";
import StepCard from "#lib/components/StepCard.svelte";
import { solutionOf, solved, stepOf } from "./solved.ts";

const { narration } = solved("han-kamber");
const total = narration.steps.length;

describe("StepCard", () => {
  it("has its place, a heading, the formula and the printed figure", () => {
    const step = narration.steps.find(({ check }) => check?.name === "Err6");
    if (!step) throw new Error("Han & Kamber print Err6");
    render(StepCard, { step, total, current: true });
    expect(screen.getByText(`Step ${step.number} of ${total}`)).toBeInTheDocument();
    expect(screen.getByRole("heading", { level: 3 })).toBeInTheDocument();
    expect(screen.getByRole("math", { name: step.formula.spoken })).toBeInTheDocument();
    expect(screen.getByText(/as printed/)).toBeInTheDocument();
    expect(screen.getByText("0.1311")).toBeInTheDocument();
  });

  it("shows an erratum of the source beside its step", () => {
    const step = narration.steps.find(({ check }) => check?.name === "w15+");
    if (!step) throw new Error("Han & Kamber print w15+");
    render(StepCard, { step, total, current: true });
    expect(screen.getByText("Erratum")).toBeInTheDocument();
  });

  it("tells whether it is the current one", () => {
    const { container } = render(StepCard, { step: stepOf(narration, 1), total, current: false });
    expect(container.querySelector("article")).not.toHaveClass("current");
    expect(container.querySelector("article")).toHaveAttribute("id", "step-1");
  });

  it("stands for the steps that repeat it, and offers them one by one", async () => {
    const fold = foldSteps(solutionOf("han-kamber")).find(({ lead }) => lead === 1) ?? null;
    const onunfold = vi.fn();
    const props = { step: stepOf(narration, 1), total, current: true, fold, onunfold };
    const { rerender } = render(StepCard, { ...props, folded: true });
    expect(screen.getByRole("article")).toHaveClass("folded");
    expect(screen.getByText(`Steps 1 to 2 of ${total}`)).toBeInTheDocument();
    expect(screen.getByText(/^Likewise/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "One by one" }));
    expect(onunfold).toHaveBeenCalledOnce();
    await rerender({ folded: false });
    expect(screen.getByText(`Step 1 of ${total}`)).toBeInTheDocument();
    expect(screen.getByRole("article")).not.toHaveClass("folded");
  });
});
