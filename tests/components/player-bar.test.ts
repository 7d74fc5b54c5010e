import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import type { ComponentProps } from "svelte";
import { describe, expect, it, vi } from "vitest";
import { courseOf } from "#lib/player/folding.ts";
import PlayerBar from "#lib/components/PlayerBar.svelte";
import { solved } from "./solved.ts";

const { steps } = solved("xyz").narration;

/** The bar at step 4 of 7, with what a test needs. */
function bar(
  props: Partial<ComponentProps<typeof PlayerBar>> = {},
): ComponentProps<typeof PlayerBar> {
  return {
    steps,
    cursor: { position: 4, length: 7 },
    course: courseOf(
      steps.map(({ phase }) => phase),
      [],
    ),
    reached: 4,
    folds: [],
    folding: null,
    playback: { playing: false, speed: 1 },
    spoken: "",
    onmove: vi.fn(),
    ongo: vi.fn(),
    onplay: vi.fn(),
    onspeed: vi.fn(),
    onfold: vi.fn(),
    onask: vi.fn(),
    onhelp: vi.fn(),
    ...props,
  };
}

describe("PlayerBar", () => {
  it("is a named group of buttons, with the place in words and in figures", () => {
    render(PlayerBar, bar());
    expect(screen.getByRole("group", { name: "Steps" })).toBeInTheDocument();
    const place = screen.getByRole("button", { name: "Step 4 of 7: go to a step" });
    expect(place).toHaveTextContent("4 / 7");
  });

  it("asks for each thing that it offers", async () => {
    const asked = { onmove: vi.fn(), onplay: vi.fn(), onask: vi.fn(), onhelp: vi.fn() };
    render(PlayerBar, bar(asked));
    for (const name of ["Next", "Play", "Keys", /go to a step/])
      await userEvent.click(screen.getByRole("button", { name }));
    expect(asked.onmove.mock.calls).toEqual([["next"]]);
    for (const ask of [asked.onplay, asked.onask, asked.onhelp]) expect(ask).toHaveBeenCalledOnce();
  });

  it("plays at the speed that is chosen", async () => {
    const onspeed = vi.fn();
    render(PlayerBar, bar({ onspeed }));
    const speed = screen.getByRole("combobox", { name: "Speed" });
    expect(speed).toHaveDisplayValue("1×");
    await userEvent.selectOptions(speed, "½×");
    await userEvent.selectOptions(speed, "4×");
    expect(onspeed.mock.calls).toEqual([[0.5], [4]]);
  });

  it("offers to fold what repeats, and tells whether it is", async () => {
    const onfold = vi.fn();
    const { rerender } = render(PlayerBar, bar({ onfold, folding: false, reached: 5 }));
    const fold = screen.getByRole("button", { name: "Fold repeated steps", pressed: false });
    await userEvent.click(fold);
    expect(onfold.mock.calls).toEqual([[true]]);
    await rerender({ folding: true });
    expect(fold).toHaveAttribute("aria-pressed", "true");
    expect(screen.getByRole("button", { name: /^Steps 4 to 5 of 7/ })).toBeInTheDocument();
    await rerender({ folding: null });
    expect(fold).not.toBeInTheDocument();
  });
});
