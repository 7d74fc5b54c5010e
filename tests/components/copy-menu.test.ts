import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import CopyMenu from "#lib/components/CopyMenu.svelte";

const forms = [
  { label: "LaTeX", text: String.raw`\frac{1}{2}` },
  { label: "Text", text: "1/2" },
];
const menu = (): HTMLElement => screen.getByRole("dialog", { name: "Copy this step" });

/** jsdom opens no popovers: this much of one is enough here. */
function toggle(newState: "open" | "closed"): Promise<boolean> {
  const event = new Event("beforetoggle");
  Object.assign(event, { newState });
  return fireEvent(menu(), event);
}

let hidden: ReturnType<typeof vi.fn>;

beforeEach(() => {
  hidden = vi.fn();
  Object.assign(HTMLElement.prototype, { hidePopover: hidden });
});

/** What the clipboard does with a text. */
function clipboard(writeText: (text: string) => Promise<void>) {
  const user = userEvent.setup({ writeToClipboard: false });
  const spy = vi.spyOn(navigator.clipboard, "writeText").mockImplementation(writeText);
  return { user, spy };
}

describe("CopyMenu", () => {
  it("asks for nothing before it is opened, and then offers each form", async () => {
    const ask = vi.fn(() => Promise.resolve(forms));
    render(CopyMenu, { forms: ask });
    expect(screen.getByRole("button", { name: "Copy this step" })).toHaveAttribute(
      "popovertarget",
      menu().id,
    );
    expect(ask).not.toHaveBeenCalled();
    await toggle("open");
    expect(await screen.findByRole("button", { name: "LaTeX" })).toHaveFocus();
    expect(screen.getByRole("button", { name: "Text" })).toBeInTheDocument();
  });

  it("says on its button what most people copy", () => {
    const props = { what: "link or JSON", label: "Copy link", forms: () => Promise.resolve(forms) };
    render(CopyMenu, props);
    expect(screen.getByRole("button", { name: "Copy link or JSON" })).toHaveTextContent(
      "Copy link",
    );
    expect(screen.getByRole("dialog", { name: "Copy link or JSON" })).toBeInTheDocument();
  });

  it("takes the focus as soon as it is shown, where its forms were there before", async () => {
    render(CopyMenu, { forms: () => Promise.resolve(forms) });
    await toggle("open");
    const first = await screen.findByRole("button", { name: "LaTeX" });
    // a browser gives no focus to what is not shown yet
    screen.getByRole("button", { name: "Copy this step" }).focus();
    await fireEvent(menu(), new Event("toggle"));
    expect(first).toHaveFocus();
  });

  it("lets what is needed be fetched when the reader comes near", async () => {
    const oninterest = vi.fn();
    render(CopyMenu, { forms: () => Promise.resolve(forms), oninterest });
    await userEvent.hover(screen.getByRole("button", { name: "Copy this step" }));
    expect(oninterest).toHaveBeenCalledOnce();
    await userEvent.tab();
    expect(oninterest).toHaveBeenCalledTimes(2);
  });

  it("copies the form that is chosen, closes and says so", async () => {
    const { user, spy } = clipboard(() => Promise.resolve());
    render(CopyMenu, { forms: () => Promise.resolve(forms) });
    expect(screen.getByRole("status")).toHaveTextContent(/^$/);
    await toggle("open");
    await user.click(await screen.findByRole("button", { name: "LaTeX" }));
    expect(spy).toHaveBeenCalledExactlyOnceWith(String.raw`\frac{1}{2}`);
    expect(hidden).toHaveBeenCalledOnce();
    expect(screen.getByRole("status")).toHaveTextContent("LaTeX copied");
  });

  it("lets the reader copy by hand where the browser does not allow it", async () => {
    const { user } = clipboard(() => Promise.reject(new Error("not allowed")));
    render(CopyMenu, { forms: () => Promise.resolve(forms) });
    await toggle("open");
    await user.click(await screen.findByRole("button", { name: "Text" }));
    const field = await screen.findByRole("textbox", { name: "Text, to copy by hand" });
    await waitFor(() => {
      expect(field).toHaveFocus();
    });
    expect(field).toHaveValue("1/2");
    expect(field).toHaveProperty("selectionEnd", 3);
    expect(hidden).not.toHaveBeenCalled();
    await toggle("open");
    expect(await screen.findByRole("button", { name: "Text" })).toBeInTheDocument();
  });

  it("says so where the forms can't be had", async () => {
    render(CopyMenu, { forms: () => Promise.reject(new Error("offline")) });
    await toggle("open");
    expect(await screen.findByText(/could not be loaded/)).toBeInTheDocument();
  });
});
