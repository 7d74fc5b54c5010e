import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import EmbedDialog from "#lib/views/EmbedDialog.svelte";

const page = "https://example.org/examples/xyz?step=4";
const field = (): HTMLTextAreaElement => screen.getByRole("textbox");

beforeAll(() => {
  // jsdom opens no dialogs
  HTMLDialogElement.prototype.showModal = function (): void {
    this.open = true;
  };
});

beforeEach(() => {
  render(EmbedDialog, { page, title: "f = (x + y)·z", onclose: vi.fn() });
});

describe("EmbedDialog", () => {
  it("begins with everything, at the step that is shown", () => {
    const frame = new DOMParser()
      .parseFromString(field().value, "text/html")
      .querySelector("iframe");
    expect(frame?.getAttribute("src")).toBe("https://example.org/examples/xyz?step=4&embed=1");
    expect(frame?.title).toBe("f = (x + y)·z");
    expect(frame?.getAttribute("sandbox")).toBe("allow-scripts allow-popups");
  });

  it("writes what is chosen into the snippet, and into the link to it", async () => {
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Show" }), "the graph");
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Theme" }), "dark");
    await userEvent.click(screen.getByRole("checkbox", { name: "with buttons" }));
    const asked = "step=4&embed=1&view=graph&controls=0&theme=dark";
    expect(field().value).toContain(asked.replaceAll("&", "&amp;"));
    const link = screen.getByRole("link", { name: "See how it looks" });
    expect(link).toHaveAttribute("href", `https://example.org/examples/xyz?${asked}`);
  });

  it("copies the snippet, and says so until something else is chosen", async () => {
    const user = userEvent.setup();
    await user.click(screen.getByRole("button", { name: "Copy" }));
    expect(await navigator.clipboard.readText()).toBe(field().value);
    expect(screen.getByRole("button", { name: "✓ Copied" })).toBeInTheDocument();
    await user.selectOptions(screen.getByRole("combobox", { name: "Theme" }), "light");
    expect(screen.getByRole("button", { name: "Copy" })).toBeInTheDocument();
  });

  it("selects the snippet where the browser does not let it copy", async () => {
    const user = userEvent.setup();
    vi.spyOn(navigator.clipboard, "writeText").mockRejectedValueOnce(new Error("denied"));
    await user.click(screen.getByRole("button", { name: "Copy" }));
    expect(field()).toHaveFocus();
    expect(field().selectionEnd).toBe(field().value.length);
    expect(screen.queryByRole("button", { name: "✓ Copied" })).toBeNull();
  });
});
