import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeAll, expect, it, vi } from "vitest";
import AskedStep from "#lib/views/AskedStep.svelte";

/** A line that lets nothing through until it is opened. */
const line = vi.hoisted(() => {
  const gate = new EventTarget();
  const opened = new Promise((resolve) => {
    gate.addEventListener("open", resolve);
  });
  return { opened, open: () => gate.dispatchEvent(new Event("open")) };
});

vi.mock("#lib/components/GoToStep.svelte", async (load) => {
  await line.opened;
  return load();
});

beforeAll(() => {
  // jsdom opens no dialogs
  HTMLDialogElement.prototype.showModal = function (): void {
    this.open = true;
  };
});

function ask() {
  const props = { cursor: { position: 2, length: 43 }, ongo: vi.fn(), onclose: vi.fn() };
  render(AskedStep, props);
  return props;
}

// the line is slow until the last test
it("goes where the digits lead that are typed before the dialog is there", async () => {
  const outer = vi.fn();
  window.addEventListener("keydown", outer);
  const { ongo, onclose } = ask();
  await userEvent.keyboard("315{Backspace}{Enter}");
  expect(ongo.mock.calls).toEqual([[31]]);
  expect(onclose).toHaveBeenCalledOnce();
  expect(outer, "they move nothing else").not.toHaveBeenCalled();
  window.removeEventListener("keydown", outer);
});

it("is called off by Escape, and does nothing without a number", async () => {
  const { ongo, onclose } = ask();
  await userEvent.keyboard("{Enter}");
  expect(onclose).not.toHaveBeenCalled();
  await userEvent.keyboard("{Escape}");
  expect(onclose).toHaveBeenCalledOnce();
  expect(ongo).not.toHaveBeenCalled();
});

it("brings along into the dialog what has been typed", async () => {
  ask();
  await userEvent.keyboard("3");
  line.open();
  expect(await screen.findByRole("spinbutton", { name: "Step, 1 to 43" })).toHaveValue(3);
});
