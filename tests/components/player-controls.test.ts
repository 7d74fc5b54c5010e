import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import PlayerControls from "#lib/components/PlayerControls.svelte";

describe("PlayerControls", () => {
  it("asks for a move with each button", async () => {
    const onmove = vi.fn();
    render(PlayerControls, { cursor: { position: 2, length: 3 }, onmove });
    for (const name of ["First step", "Back", "Next", "Last step"])
      await userEvent.click(screen.getByRole("button", { name }));
    expect(onmove.mock.calls.flat()).toEqual(["first", "previous", "next", "last"]);
  });

  it("keeps a button that leads nowhere in the tab order, and says so", () => {
    render(PlayerControls, { cursor: { position: 3, length: 3 }, onmove: vi.fn() });
    const next = screen.getByRole("button", { name: "Next" });
    expect(next).toHaveAttribute("aria-disabled", "true");
    expect(next).toBeEnabled();
    expect(screen.getByRole("button", { name: "Back" })).not.toHaveAttribute("aria-disabled");
  });
});
