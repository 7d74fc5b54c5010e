import { fireEvent, render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import NumberField from "#lib/components/NumberField.svelte";
import { NOTHING_TYPED } from "#lib/components/undo-keys.ts";

beforeEach(() => {
  // jsdom scrolls nothing and captures no pointer
  Element.prototype.scrollIntoView = vi.fn();
  Element.prototype.setPointerCapture = vi.fn();
});

/** The field of w5 = 0.4, in a page that takes every value over but 13, which it can't work out. */
function w5(figure = "0.4") {
  const changes: [value: number, going: boolean][] = [];
  const { rerender } = render(NumberField, {
    label: "weight 5",
    figure,
    original: "0.4",
    onvalue: (value: number, going: boolean) => {
      changes.push([value, going]);
      if (value === 13) void rerender({ error: "This can’t be worked out: too unlucky." });
      else void rerender({ figure: String(value), error: null });
    },
  });
  return { field: screen.getByRole("spinbutton", { name: "weight 5" }), changes, rerender };
}

describe("typing a number", () => {
  it("selects it on a press, and reports each number on the way as one change", async () => {
    const { field, changes } = w5();
    await userEvent.click(field);
    expect(field).toHaveFocus();
    await userEvent.keyboard("-1.5");
    expect(changes).toEqual([
      [-1, false],
      [-1, true],
      [-1.5, true],
    ]);
    expect(field).toHaveValue("-1.5");
  });

  it("keeps what is typed as it is until the field is left", async () => {
    const { field, changes } = w5();
    await userEvent.click(field);
    await userEvent.keyboard("0,250");
    expect(field).toHaveValue("0,250");
    await userEvent.tab();
    expect(field).toHaveValue("0.25");
    expect(changes.at(-1)).toEqual([0.25, true]);
  });

  it("begins another change when the field is entered again", async () => {
    const { field, changes } = w5();
    await userEvent.click(field);
    await userEvent.keyboard("1");
    await userEvent.tab();
    await userEvent.click(field);
    await userEvent.keyboard("2");
    expect(changes).toEqual([
      [1, false],
      [2, false],
    ]);
  });

  it("answers a bad entry beside the field, and keeps the last good figure", async () => {
    const { field, changes } = w5();
    await userEvent.clear(field);
    expect(field).toBeInvalid();
    expect(field).toHaveAccessibleDescription("Type a number, such as 0.5.");
    await userEvent.keyboard("seven");
    expect(screen.getByRole("alert")).toHaveTextContent("“seven” is not a number.");
    await userEvent.clear(field);
    await userEvent.keyboard("1e999");
    expect(screen.getByRole("alert")).toHaveTextContent("too large");
    await userEvent.tab();
    expect(screen.queryByRole("alert")).toBeNull();
    expect(field).not.toBeInvalid();
    expect(Number(field.getAttribute("aria-valuenow"))).toBe(changes.at(-1)?.[0]);
  });

  it("says what could not be worked out, and goes back to the last good figure when left", async () => {
    const { field } = w5();
    await userEvent.click(field);
    await userEvent.keyboard("13");
    expect(screen.getByRole("alert")).toHaveTextContent("too unlucky");
    expect(field).toHaveValue("13");
    await userEvent.tab();
    expect(screen.queryByRole("alert")).toBeNull();
    expect(field).toHaveValue("1");
  });

  it("takes everything back on Escape", async () => {
    const { field, changes } = w5();
    await userEvent.click(field);
    await userEvent.keyboard("12{Escape}");
    expect(changes.at(-1)).toEqual([0.4, true]);
    expect(field).toHaveValue("0.4");
  });
});

describe("nudging with keys", () => {
  it.each([
    ["{ArrowUp}", "0.5"],
    ["{ArrowDown}", "0.3"],
    ["{PageUp}", "1.4"],
    ["{PageDown}", "−0.6"],
    ["{Shift>}{ArrowUp}{/Shift}", "1.4"],
  ])("%s leads from 0.4 to %s", async (keys, shown) => {
    const { field, changes } = w5();
    await userEvent.click(field);
    await userEvent.keyboard(keys);
    expect(field).toHaveValue(shown);
    expect(changes).toEqual([[Number(shown.replace("−", "-")), false]]);
  });

  it("keeps the size of its steps: 0.19, 0.20, 0.21", async () => {
    const { field } = w5("0.19");
    await userEvent.click(field);
    await userEvent.keyboard("{ArrowUp}");
    expect(field).toHaveValue("0.20");
    await userEvent.keyboard("{ArrowUp}");
    expect(field).toHaveValue("0.21");
    await userEvent.keyboard("{ArrowDown}{ArrowDown}{PageDown}");
    expect(field).toHaveValue("0.09");
  });

  it("goes on while a key is held; the next press is another change", async () => {
    const { field, changes } = w5();
    await userEvent.click(field);
    await userEvent.keyboard("{ArrowUp>3/}{ArrowUp}");
    expect(changes).toEqual([
      [0.5, false],
      [0.6, true],
      [0.7, true],
      [0.8, false],
    ]);
  });

  it("leaves keys with Ctrl to the browser", async () => {
    const { field, changes } = w5();
    await userEvent.click(field);
    await userEvent.keyboard("{Control>}{ArrowUp}{/Control}");
    expect(changes).toEqual([]);
  });
});

describe("undoing by keys", () => {
  /** The page takes back what the field has changed, as it does on the keys that reach it. */
  function inPage() {
    const page = w5();
    const undo = vi.fn();
    function onkeydown({ key, ctrlKey }: KeyboardEvent): void {
      if (key !== "z" || !ctrlKey || !page.field.hasAttribute(NOTHING_TYPED)) return;
      undo();
      void page.rerender({ figure: "0.4" });
    }
    window.addEventListener("keydown", onkeydown);
    onTestFinished(() => {
      window.removeEventListener("keydown", onkeydown);
    });
    return { ...page, undo };
  }

  it("leaves a nudge to the page, and shows what that comes to", async () => {
    const { field, undo, changes } = inPage();
    await userEvent.click(field);
    await userEvent.keyboard("{ArrowUp}");
    expect(field).toHaveValue("0.5");
    await userEvent.keyboard("{Control>}z{/Control}");
    expect(undo).toHaveBeenCalledOnce();
    expect(field).toHaveFocus();
    expect(field).toHaveValue("0.4");
    await userEvent.keyboard("{ArrowUp}");
    expect(changes, "the next nudge is another change").toEqual([
      [0.5, false],
      [0.5, false],
    ]);
  });

  it("keeps typed text for the browser to undo, until it has been taken", async () => {
    const { field, undo } = inPage();
    await userEvent.click(field);
    await userEvent.keyboard("0.7{Control>}z{/Control}");
    expect(undo).not.toHaveBeenCalled();
    expect(field).toHaveValue("0.7");
    await userEvent.keyboard("{Enter}{Control>}z{/Control}");
    expect(undo).toHaveBeenCalledOnce();
    expect(field).toHaveValue("0.4");
  });

  it("leaves a nudge to the page after typing, too", async () => {
    const { field, undo } = inPage();
    await userEvent.click(field);
    await userEvent.keyboard("0.7{ArrowUp}{Control>}z{/Control}");
    expect(undo).toHaveBeenCalledOnce();
  });
});

describe("dragging", () => {
  /** jsdom has no pointer events: mouse events with what a pointer has besides. */
  function pointer(type: string, clientX: number, pointerType = "mouse"): Promise<boolean> {
    const event = new MouseEvent(`pointer${type}`, { clientX, button: 0, bubbles: true });
    const field = screen.getByRole("spinbutton");
    return fireEvent(field, Object.assign(event, { isPrimary: true, pointerId: 1, pointerType }));
  }

  it("moves by the last digit, a step each five pixels, as one change", async () => {
    const { changes } = w5();
    await pointer("down", 100);
    await pointer("move", 103);
    expect(changes).toEqual([]);
    await pointer("move", 110);
    await pointer("move", 85);
    await pointer("up", 85);
    await pointer("move", 300);
    expect(changes).toEqual([
      [0.6, false],
      [0.1, true],
    ]);
  });

  it("is taken back by Escape, and over then", async () => {
    const { changes } = w5();
    await pointer("down", 100);
    await pointer("move", 150);
    await userEvent.keyboard("{Escape}");
    await pointer("move", 200);
    expect(changes).toEqual([
      [1.4, false],
      [0.4, true],
    ]);
  });

  it("does not call the keyboard for a finger", async () => {
    const { field } = w5();
    await pointer("down", 100, "touch");
    await pointer("move", 110, "touch");
    expect(field).not.toHaveFocus();
    expect(field).toHaveValue("0.6");
  });
});

describe("what the number was", () => {
  it("is said where it differs, whatever way it is written", async () => {
    const { field } = w5();
    expect(screen.queryByText(/^was/)).toBeNull();
    await userEvent.click(field);
    await userEvent.keyboard("0.45");
    expect(screen.getByText("was 0.4")).toBeInTheDocument();
    expect(field).toHaveAccessibleDescription("was 0.4");
    await userEvent.clear(field);
    await userEvent.keyboard("4e-1");
    expect(screen.queryByText(/^was/)).toBeNull();
  });
});
