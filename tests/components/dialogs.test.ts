import { fireEvent, render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { createRawSnippet } from "svelte";
import { beforeAll, describe, expect, it, vi } from "vitest";
import Dialog from "#lib/components/Dialog.svelte";
import GoToStep from "#lib/components/GoToStep.svelte";
import KeyHelp from "#lib/components/KeyHelp.svelte";

beforeAll(() => {
  // jsdom opens no dialogs
  HTMLDialogElement.prototype.showModal = function (): void {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function (): void {
    this.open = false;
    this.dispatchEvent(new Event("close"));
  };
});

describe("Dialog", () => {
  it("opens under its title, and closes by a press beside it, not by one in it", async () => {
    const onclose = vi.fn();
    const children = createRawSnippet(() => ({ render: () => "<p>Words</p>" }));
    render(Dialog, { title: "Keys", onclose, children });
    const dialog = screen.getByRole("dialog", { name: "Keys" });
    await fireEvent.pointerDown(screen.getByText("Words"));
    expect(onclose).not.toHaveBeenCalled();
    await fireEvent.pointerDown(dialog);
    expect(onclose).toHaveBeenCalledOnce();
  });
});

describe("GoToStep", () => {
  const props = { cursor: { position: 12, length: 43 }, ongo: vi.fn(), onclose: vi.fn() };

  it("begins with the current step, or with what is typed already", async () => {
    const { rerender, unmount } = render(GoToStep, props);
    const field = screen.getByRole("spinbutton", { name: "Step, 1 to 43" });
    expect(field).toHaveValue(12);
    expect(field).toHaveAttribute("max", "43");
    await rerender({ cursor: { position: 13, length: 43 } });
    expect(field, "who is typing keeps what is typed").toHaveValue(12);
    unmount();
    render(GoToStep, { ...props, typed: "3" });
    expect(screen.getByRole("spinbutton")).toHaveValue(3);
  });

  it("goes to the step that is typed, and to none that is not there", async () => {
    const ongo = vi.fn();
    render(GoToStep, { ...props, ongo });
    const field = screen.getByRole("spinbutton");
    await userEvent.clear(field);
    await userEvent.type(field, "99");
    expect(field).toBeInvalid();
    await userEvent.clear(field);
    await userEvent.type(field, "30");
    await fireEvent.submit(field);
    expect(ongo.mock.calls).toEqual([[30]]);
  });
});

describe("KeyHelp", () => {
  it("lists every key, and asks whether letters are keys", async () => {
    const onsingleletters = vi.fn();
    render(KeyHelp, { singleLetters: true, onsingleletters, onclose: vi.fn() });
    const row = (name: string) => screen.getByRole("row", { name: new RegExp(`^${name} `) });
    for (const [does, ...keys] of [
      ["Next step", "→", "↓", "Space", "Page Down", "N"],
      ["Back", "←", "↑", "Shift \\+ Space", "Page Up", "P"],
      ["First, last step", "Home", "End"],
      ["Next, previous phase", "Alt \\+ arrow", "Shift \\+ arrow"],
      ["Go to a step", "G"],
      ["Undo, redo a change", "⌘ \\+ Z", "⌘ \\+ Y"],
      ["This list", "\\?"],
    ])
      for (const key of keys) expect(row(does ?? "")).toHaveTextContent(new RegExp(key));
    await userEvent.click(screen.getByRole("checkbox"));
    expect(onsingleletters.mock.calls).toEqual([[false]]);
  });
});
