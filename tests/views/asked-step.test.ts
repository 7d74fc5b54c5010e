import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeAll, expect, it, vi } from "vitest";
import GoToStep from "#lib/components/GoToStep.svelte";
import AskedStep from "#lib/views/AskedStep.svelte";

beforeAll(() => {
  // jsdom opens no dialogs
  HTMLDialogElement.prototype.showModal = function (): void {
    this.open = true;
  };
});

/** Over a slow line: the dialog is there when `arrive` is called. */
function ask() {
  const line = new EventTarget();
  const load = () =>
    new Promise<{ default: typeof GoToStep }>((resolve) => {
      line.addEventListener("open", () => {
        resolve({ default: GoToStep });
      });
    });
  const props = { cursor: { position: 2, length: 43 }, ongo: vi.fn(), onclose: vi.fn(), load };
  render(AskedStep, props);
  return { ...props, arrive: () => line.dispatchEvent(new Event("open")) };
}

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
  const { arrive } = ask();
  await userEvent.keyboard("3");
  arrive();
  expect(await screen.findByRole("spinbutton", { name: "Step, 1 to 43" })).toHaveValue(3);
});
