import { render, screen, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { why } from "#lib/explanations/why.ts";
import WhyPanel from "#lib/components/WhyPanel.svelte";
import { solutionOf } from "./solved.ts";

const solution = solutionOf("mazur");
const hiddenError = why(solution, "dE/dout.1.1");

describe("WhyPanel", () => {
  it("has a sentence and its formula for each line, in order", () => {
    render(WhyPanel, { why: hiddenError });
    const lines = screen.getAllByRole("listitem");
    expect(lines).toHaveLength(3);
    hiddenError.lines.forEach(({ formula }, index) => {
      const line = within(lines[index] ?? document.body);
      expect(line.getByRole("math", { name: formula.spoken })).toBeInTheDocument();
    });
  });

  it("numbers the ways of a sum as the picture does, and nothing else", () => {
    render(WhyPanel, { why: hiddenError });
    const texts = screen.getAllByRole("listitem").map((line) => line.textContent.trim());
    expect(texts.map((text) => /^Way (\d)/.exec(text)?.[1])).toEqual([undefined, "1", "2"]);
  });

  it("begins with the first reason at each step", async () => {
    const { container, rerender } = render(WhyPanel, { why: hiddenError });
    container.scrollTop = 40;
    await rerender({ why: why(solution, "dE/dw.2.1.1") });
    expect(container.scrollTop).toBe(0);
  });

  it("asks for patience while it has nothing to say", () => {
    render(WhyPanel, { why: null });
    expect(screen.getByRole("status")).toHaveTextContent("Working it out");
    expect(screen.queryByRole("listitem")).toBeNull();
  });
});
