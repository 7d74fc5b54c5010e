import { fireEvent, render, screen } from "@testing-library/svelte";
import { describe, expect, it, vi } from "vitest";
import StepSections from "#lib/components/StepSections.svelte";
import type { Fold } from "#lib/explanations/fold.ts";
import { solved } from "./solved.ts";

const { steps } = solved("xyz").narration;
const given = {
  steps,
  live: false,
  folds: [],
  folding: false,
  onunfold: () => undefined,
};
const shown = (): readonly string[] =>
  [...document.querySelectorAll("article.shown")].map(({ id }) => id);

describe("StepSections", () => {
  it("has a section for each phase, with its cards in their order", () => {
    const { container } = render(StepSections, { ...given, position: 1, settled: 1 });
    const sections = [...container.querySelectorAll("section")];
    expect(sections.map((each) => each.querySelector("h2")?.textContent)).toEqual([
      "Forward pass",
      "Backward pass",
    ]);
    expect(sections.map((each) => each.querySelectorAll("article").length)).toEqual([2, 5]);
  });

  it("shows the card of the settled step alone, and hides the others from a screen reader", async () => {
    const { rerender } = render(StepSections, { ...given, position: 3, settled: 2 });
    expect(shown()).toEqual(["step-2"]);
    expect(document.querySelector("article.current")?.id).toBe("step-3");
    expect(document.querySelectorAll("article[aria-hidden='true']")).toHaveLength(6);
    await rerender({ settled: 3 });
    expect(shown()).toEqual(["step-3"]);
    expect(document.querySelector("section.nearby")).toHaveAttribute("data-phase", "backward");
  });

  it("has in the page only the cards near the step where the browser typesets them", () => {
    render(StepSections, { ...given, position: 4, settled: 4, live: true });
    expect(shown()).toEqual(["step-4"]);
    expect(document.querySelectorAll("article").length).toBeLessThan(steps.length);
  });

  it("tells repeated steps on the card of the first, and asks to unfold them", async () => {
    const folds: readonly Fold[] = [{ lead: 4, likewise: [5], sentence: ["Likewise z."] }];
    const onunfold = vi.fn();
    render(StepSections, { ...given, position: 4, settled: 4, folds, folding: true, onunfold });
    const card = document.querySelector("#step-4");
    expect(card).toHaveClass("folded");
    expect(card).toHaveTextContent("Likewise z.");
    expect(card).toHaveTextContent("Steps 4 to 5 of 7");
    expect(document.querySelector("#step-3")).not.toHaveTextContent("Likewise");
    await fireEvent.click(screen.getByRole("button", { name: "One by one" }));
    expect(onunfold).toHaveBeenCalledOnce();
  });

  it("has every card on paper", async () => {
    render(StepSections, { ...given, position: 4, settled: 4, live: true });
    await fireEvent(window, new Event("beforeprint"));
    expect(shown()).toHaveLength(steps.length);
    await fireEvent(window, new Event("afterprint"));
    expect(shown()).toEqual(["step-4"]);
  });
});
