import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { neighbour } from "#lib/components/grid-neighbour.ts";
import StepGrid from "#lib/components/StepGrid.svelte";
import { solved } from "./solved.ts";

const { narration, diagram } = solved("xyz");
const { steps } = narration;

describe("all steps at a glance", () => {
  it("has the focus on the current step, and leads to the one that is pressed", async () => {
    const ongo = vi.fn();
    render(StepGrid, { steps, diagram, position: 3, ongo });
    expect(screen.getByRole("button", { current: "step" })).toHaveFocus();
    await userEvent.keyboard("{PageDown}{Enter}");
    expect(ongo).toHaveBeenCalledExactlyOnceWith(4);
  });

  it("is grouped by phase", () => {
    render(StepGrid, { steps, diagram, position: 1, ongo: vi.fn() });
    expect(screen.getAllByRole("heading", { level: 2 })).toHaveLength(2);
    expect(screen.getAllByRole("button")).toHaveLength(steps.length);
  });

  it("shows where a step is, and what comes out of it", () => {
    const { container } = render(StepGrid, { steps, diagram, position: 1, ongo: vi.fn() });
    const picture = screen.getByRole("button", { name: /^Step 2:/ });
    // f = q · z = 3 · (−4)
    expect(picture).toHaveTextContent("−12");
    const drawn = picture.querySelector("use")?.getAttribute("href") ?? "";
    expect(container.querySelector(drawn)).not.toBeNull();
    expect(picture.querySelector(".subject")?.getAttribute("d")).toMatch(/^M[^M]+z$/);
    // q and z
    expect(picture.querySelector(".operand")?.getAttribute("d")).toMatch(/^(M[^M]+z){2}$/);
  });
});

describe("the picture to which a key leads", () => {
  // three in the first row, two in the second
  const places = [
    { left: 0, top: 0 },
    { left: 10, top: 0 },
    { left: 20, top: 0 },
    { left: 0, top: 9 },
    { left: 10, top: 9 },
  ];

  it.each([
    [0, "ArrowRight", 1],
    [2, "ArrowRight", 3],
    [4, "ArrowRight", null],
    [1, "ArrowDown", 4],
    [2, "ArrowDown", 4],
    [4, "ArrowUp", 1],
    [1, "ArrowUp", null],
    [3, "PageUp", 2],
    [3, "Home", 0],
    [0, "End", 4],
    [0, "x", null],
  ])("from %i by %s", (at, key, to) => {
    expect(neighbour(places, at, key)).toBe(to);
  });
});
