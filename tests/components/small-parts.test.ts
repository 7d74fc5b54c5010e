import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { createRawSnippet } from "svelte";
import { afterEach, describe, expect, it, vi } from "vitest";
import Notice from "#lib/components/Notice.svelte";
import { passFocusOn } from "#lib/components/pass-focus-on.ts";
import Prose from "#lib/components/Prose.svelte";
import ScrollBox from "#lib/components/ScrollBox.svelte";
import Waiting from "#lib/components/Waiting.svelte";
import ZoomButtons from "#lib/components/ZoomButtons.svelte";

afterEach(() => {
  vi.restoreAllMocks();
});

describe("Notice", () => {
  it("is said at once, and closed by its button", async () => {
    const onclose = vi.fn();
    render(Notice, { text: "You see the original example.", onclose });
    expect(screen.getByRole("alert")).toHaveTextContent("You see the original example.");
    await userEvent.click(screen.getByRole("button", { name: "Close" }));
    expect(onclose).toHaveBeenCalledOnce();
  });

  it("gives the focus back to what had it before", async () => {
    const before = document.body.appendChild(document.createElement("button"));
    before.focus();
    render(Notice, { text: "You see the original example.", onclose: vi.fn() });
    await userEvent.tab();
    expect(screen.getByRole("button", { name: "Close" })).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    expect(before).toHaveFocus();
    before.remove();
  });
});

describe("passFocusOn", () => {
  const html = "<button>one</button><button disabled>two</button><button>three</button>";
  const buttons = (): [HTMLElement, HTMLElement, HTMLElement] => {
    document.body.innerHTML = html;
    const [one, two, three] = document.querySelectorAll("button");
    if (!one || !two || !three) throw new Error("there are three");
    return [one, two, three];
  };

  it("passes over what takes no focus, and goes back where nothing follows", () => {
    const [one, , three] = buttons();
    one.focus();
    passFocusOn(one);
    expect(three).toHaveFocus();
    passFocusOn(three);
    expect(one).toHaveFocus();
  });

  it("gives no focus that a button does not have", () => {
    const [one] = buttons();
    passFocusOn(one);
    expect(document.body).toHaveFocus();
  });
});

describe("Waiting", () => {
  it("is a status, so that a screen reader tells it", () => {
    render(Waiting);
    expect(screen.getByRole("status")).toHaveTextContent("Working it out …");
  });
});

describe("Prose", () => {
  it("has formulas within its words, and no space that is not meant", () => {
    const formula = { tex: "w_5", spoken: "w 5", quantity: "w.2.1.1" };
    const { container } = render(Prose, { prose: ["The weight ", formula, ", as it was."] });
    expect(screen.getByRole("math", { name: "w 5" })).toBeInTheDocument();
    expect(container.textContent).toMatch(/^The weight \S*, as it was\.$/);
  });
});

describe("ScrollBox", () => {
  const children = createRawSnippet(() => ({ render: () => "<p>Wide</p>" }));

  it("is a plain box as long as everything in it is seen", () => {
    const { container } = render(ScrollBox, { label: "Formula", children });
    expect(container.firstElementChild).not.toHaveAttribute("tabindex");
    expect(screen.queryByRole("region")).toBeNull();
  });

  it("is a region with a name that takes the focus where it scrolls", () => {
    const seen = vi.spyOn(globalThis, "ResizeObserver").mockImplementation(function (report) {
      return {
        observe() {
          report([], this);
        },
        unobserve: vi.fn(),
        disconnect: vi.fn(),
      };
    });
    vi.spyOn(Element.prototype, "scrollWidth", "get").mockReturnValue(500);
    vi.spyOn(Element.prototype, "clientWidth", "get").mockReturnValue(300);
    render(ScrollBox, { label: "Formula", children });
    expect(seen).toHaveBeenCalled();
    expect(screen.getByRole("region", { name: "Formula" })).toHaveAttribute("tabindex", "0");
  });
});

describe("ZoomButtons", () => {
  it("keeps a button that can do nothing more, so that the focus stays", async () => {
    const asked = { onzoomin: vi.fn(), onzoomout: vi.fn(), onfit: vi.fn() };
    render(ZoomButtons, { canZoomIn: true, canZoomOut: false, isFitted: true, ...asked });
    const button = (name: string) => screen.getByRole("button", { name });
    expect(button("Zoom out")).toHaveAttribute("aria-disabled", "true");
    expect(button("Zoom out")).toBeEnabled();
    expect(button("Zoom in")).toHaveAttribute("aria-disabled", "false");
    for (const name of ["Zoom in", "Zoom out", "Fit"]) await userEvent.click(button(name));
    for (const ask of Object.values(asked)) expect(ask).toHaveBeenCalledOnce();
  });
});
