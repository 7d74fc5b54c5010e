import { fireEvent, render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import Timeline from "#lib/components/Timeline.svelte";
import { solved } from "./solved.ts";

const { steps } = solved("xyz").narration;

/** At a step, with nothing folded. */
function at(position: number) {
  return {
    steps,
    position,
    reached: position,
    folds: [],
    spoken: "",
    ongo: vi.fn(),
    onmove: vi.fn(),
  };
}

describe("Timeline", () => {
  it("is one slider from the first step to the last, which says where it stands", () => {
    render(Timeline, { ...at(4), spoken: "Step 4 of 7" });
    const slider = screen.getByRole("slider", { name: "Step" });
    expect(slider).toHaveAttribute("max", "7");
    expect(slider).toHaveValue("4");
    expect(slider).toHaveAttribute("aria-valuetext", "Step 4 of 7");
  });

  it("joins folded steps to the one that is told in full, and counts them as done with it", () => {
    const { container } = render(Timeline, {
      ...at(3),
      reached: 5,
      folds: [{ lead: 3, likewise: [4, 5] }],
    });
    const marks = [...container.querySelectorAll(".mark")];
    const where = (name: string) =>
      marks.flatMap((mark, index) => (mark.classList.contains(name) ? [index + 1] : []));
    expect(where("likewise")).toEqual([4, 5]);
    expect(where("done")).toEqual([1, 2, 4, 5]);
    expect(where("now")).toEqual([3]);
  });

  it("leaves to its owner where a key leads, as steps may be folded", async () => {
    const { ongo, onmove } = at(3);
    render(Timeline, { ...at(3), ongo, onmove });
    screen.getByRole("slider").focus();
    await userEvent.keyboard("{ArrowRight}{ArrowUp}{ArrowLeft}{ArrowDown}{Home}{End}");
    const asked = ["next", "next", "previous", "previous", "first", "last"];
    expect(onmove.mock.calls.flat()).toEqual(asked);
    await userEvent.keyboard("{Alt>}{ArrowRight}{/Alt}");
    expect(onmove).toHaveBeenCalledTimes(asked.length);
    expect(ongo).not.toHaveBeenCalled();
  });

  it("takes a whole drag as one jump", async () => {
    const ongo = vi.fn();
    render(Timeline, { ...at(1), ongo });
    const slider = screen.getByRole("slider");
    for (const value of ["4", "6"]) await fireEvent.input(slider, { target: { value } });
    await fireEvent.change(slider);
    await fireEvent.input(slider, { target: { value: "2" } });
    expect(ongo.mock.calls.map(([, by]: unknown[]) => by)).toEqual(["jump", "step", "jump"]);
  });

  it("goes where it is dragged, and to the beginning of a phase", async () => {
    const ongo = vi.fn();
    render(Timeline, { ...at(1), ongo });
    await fireEvent.input(screen.getByRole("slider"), { target: { value: "6" } });
    await userEvent.click(screen.getByRole("button", { name: "Backward pass, from step 3" }));
    expect(ongo.mock.calls).toEqual([
      [6, "jump"],
      [3, "jump"],
    ]);
  });
});
