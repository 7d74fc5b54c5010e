import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import type { ComponentProps } from "svelte";
import { describe, expect, it, vi } from "vitest";
import { courseOf } from "#lib/player/folding.ts";
import PlayerControls from "#lib/components/PlayerControls.svelte";

/** Three steps: two forward, one backward. */
function at(position: number): ComponentProps<typeof PlayerControls> {
  return {
    cursor: { position, length: 3 },
    course: courseOf(["forward", "forward", "backward"], []),
    playing: false,
    onmove: vi.fn(),
    onplay: vi.fn(),
  };
}

describe("PlayerControls", () => {
  it("asks for a move with each button", async () => {
    const onmove = vi.fn();
    render(PlayerControls, { ...at(2), onmove });
    const names = ["First step", "Previous phase", "Back", "Next", "Next phase"];
    for (const name of [...names, "End of the phase", "Last step"])
      await userEvent.click(screen.getByRole("button", { name }));
    expect(onmove.mock.calls.flat()).toEqual([
      "first",
      "previous-phase",
      "previous",
      "next",
      "next-phase",
      "end-of-phase",
      "last",
    ]);
  });

  it("keeps a button that leads nowhere in the tab order, and says so", () => {
    render(PlayerControls, at(3));
    const next = screen.getByRole("button", { name: "Next" });
    expect(next).toHaveAttribute("aria-disabled", "true");
    expect(next).toBeEnabled();
    expect(screen.getByRole("button", { name: "Play" })).toHaveAttribute("aria-disabled", "true");
    expect(screen.getByRole("button", { name: "Next phase" })).toHaveAttribute("aria-disabled");
    expect(screen.getByRole("button", { name: "Back" })).not.toHaveAttribute("aria-disabled");
  });

  it("sees no further step in those that only repeat the current one", () => {
    const course = courseOf(["forward", "forward", "backward"], [{ lead: 2, likewise: [3] }]);
    render(PlayerControls, { ...at(2), course });
    for (const name of ["Next", "Play", "Last step"])
      expect(screen.getByRole("button", { name })).toHaveAttribute("aria-disabled", "true");
  });

  it("says what a press on play does", async () => {
    const { rerender } = render(PlayerControls, at(1));
    expect(screen.getByRole("button", { name: "Play" })).toHaveAttribute("title", "Play");
    await rerender({ playing: true });
    expect(screen.getByRole("button", { name: "Pause" })).toBeInTheDocument();
  });
});
