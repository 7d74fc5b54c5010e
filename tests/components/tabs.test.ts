import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import Tabs from "#lib/components/Tabs.svelte";

const tabs = ["Ledger", "Why?", "Check"].map((label) => ({ name: label, label }));

/** The tabs, with the one chosen that was asked for last. */
function open() {
  const onselect = vi.fn((selected: string) => void rerender({ selected }));
  const props = { label: "Beside the step", tabs, selected: "Ledger", panel: "place", onselect };
  const oninterest = vi.fn();
  const { rerender } = render(Tabs, { ...props, oninterest });
  return { onselect, oninterest };
}

describe("Tabs", () => {
  it("is one tab stop, at the chosen one, which names its panel", () => {
    open();
    expect(screen.getByRole("tablist", { name: "Beside the step" })).toBeInTheDocument();
    const stops = screen.getAllByRole("tab").filter(({ tabIndex }) => tabIndex === 0);
    expect(stops).toEqual([screen.getByRole("tab", { name: "Ledger", selected: true })]);
    expect(stops[0]).toHaveAttribute("aria-controls", "place");
  });

  it("is walked by arrow keys, around at both ends, and by Home and End", async () => {
    const { onselect } = open();
    screen.getByRole("tab", { name: "Ledger" }).focus();
    await userEvent.keyboard("{ArrowRight}{ArrowRight}{ArrowRight}{ArrowLeft}{Home}{End}");
    const asked = ["Why?", "Check", "Ledger", "Check", "Ledger", "Check"];
    expect(onselect.mock.calls.flat()).toEqual(asked);
    expect(screen.getByRole("tab", { name: "Check" })).toHaveFocus();
    await userEvent.keyboard("{Alt>}{ArrowRight}{/Alt}");
    expect(onselect).toHaveBeenCalledTimes(asked.length);
  });

  it("tells that a reader comes near, before the press", async () => {
    const { oninterest, onselect } = open();
    await userEvent.hover(screen.getByRole("tab", { name: "Why?" }));
    expect(oninterest.mock.calls).toEqual([["Why?"]]);
    expect(onselect).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole("tab", { name: "Why?" }));
    expect(onselect.mock.calls).toEqual([["Why?"]]);
  });
});
