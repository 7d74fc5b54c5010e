import { fireEvent, render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import type { ComponentProps } from "svelte";
import { beforeEach, describe, expect, it, vi } from "vitest";
import FigureEditor from "#lib/components/FigureEditor.svelte";

let figure: HTMLButtonElement;

beforeEach(() => {
  // jsdom has no popovers, and no screen
  HTMLElement.prototype.showPopover = vi.fn();
  globalThis.matchMedia = vi.fn().mockReturnValue({ matches: false });
  Element.prototype.scrollIntoView = vi.fn();
  figure = document.createElement("button");
  document.body.replaceChildren(figure);
  figure.focus();
});

function editor(more: Partial<ComponentProps<typeof FigureEditor>> = {}) {
  const props = {
    field: {
      quantity: "w.2.1.1",
      symbol: { tex: "w_5", spoken: "weight 5" },
      figure: "0.45",
      label: "weight 5",
      update: 1,
    },
    original: "0.4",
    error: null,
    place: figure,
    onvalue: vi.fn(),
    onclose: vi.fn(),
    ...more,
  };
  render(FigureEditor, props);
  return { ...props, field: screen.getByRole("spinbutton", { name: "weight 5" }) };
}

describe("FigureEditor", () => {
  it("takes the focus with the number selected, and says what it was", async () => {
    const { field, onvalue } = editor();
    expect(HTMLElement.prototype.showPopover).toHaveBeenCalledOnce();
    expect(screen.getByRole("dialog", { name: "Change weight 5" })).toContainElement(field);
    expect(field).toHaveFocus();
    expect(field).toHaveAccessibleDescription("was 0.4");
    await userEvent.keyboard("2");
    expect(onvalue).toHaveBeenCalledExactlyOnceWith(2, false);
  });

  it.each(["{Enter}", "{Escape}"])("closes on %s, and gives the focus back", async (key) => {
    const { onclose } = editor();
    await userEvent.keyboard(key);
    expect(onclose).toHaveBeenCalledOnce();
    expect(figure).toHaveFocus();
  });

  it("is done on a press on Done", async () => {
    const { onclose } = editor();
    await userEvent.click(screen.getByRole("button", { name: "Done" }));
    expect(onclose).toHaveBeenCalledOnce();
  });

  it("closes on a press outside; not on one that began inside", async () => {
    const { onclose, field } = editor();
    await fireEvent.pointerDown(field);
    await fireEvent.pointerUp(document.body);
    await fireEvent.pointerDown(document.body);
    await fireEvent.pointerUp(field);
    expect(onclose).not.toHaveBeenCalled();
    await fireEvent.pointerDown(document.body);
    await fireEvent.pointerUp(document.body);
    expect(onclose).toHaveBeenCalledOnce();
  });

  it("closes when the focus goes on", async () => {
    const { onclose } = editor();
    await userEvent.tab();
    expect(screen.getByRole("button", { name: "Done" })).toHaveFocus();
    expect(onclose).not.toHaveBeenCalled();
    figure.focus();
    expect(onclose).toHaveBeenCalledOnce();
  });

  it("says what could not be worked out", async () => {
    editor({ error: "This can’t be worked out." });
    expect(screen.queryByRole("alert")).toBeNull();
    await userEvent.keyboard("9");
    expect(screen.getByRole("alert")).toHaveTextContent("This can’t be worked out.");
  });
});
