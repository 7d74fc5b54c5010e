import { beforeEach, describe, expect, it } from "vitest";
import { NOTHING_TYPED } from "#lib/components/undo-keys.ts";
import { answerHistoryKey } from "#lib/views/history-key.ts";

/** Which way a press leads at the first element of some markup that can have the focus. */
function pressed(markup: string, press: KeyboardEventInit): string | null {
  document.body.innerHTML = markup;
  const place = document.body.querySelector("input, select, textarea, button, p");
  if (!place) throw new Error("nothing is placed");
  const event = new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...press });
  place.dispatchEvent(event);
  const ways: string[] = [];
  answerHistoryKey(event, { undo: () => ways.push("undo"), redo: () => ways.push("redo") });
  expect(event.defaultPrevented).toBe(ways.length === 1);
  return ways[0] ?? null;
}

const ctrlZ = { key: "z", ctrlKey: true };

beforeEach(() => {
  document.body.innerHTML = "";
});

describe("answerHistoryKey", () => {
  it.each([
    [ctrlZ, "undo"],
    [{ key: "z", metaKey: true }, "undo"],
    [{ key: "Z", ctrlKey: true, shiftKey: true }, "redo"],
    [{ key: "y", ctrlKey: true }, "redo"],
    [{ key: "z" }, null],
    [{ key: "z", ctrlKey: true, altKey: true }, null],
    [{ key: "ArrowUp", ctrlKey: true }, null],
  ])("reads %o as %s", (press, way) => {
    expect(pressed("<button></button>", press)).toBe(way);
  });

  it("leaves typed text to its field", () => {
    expect(pressed('<input type="text">', ctrlZ)).toBeNull();
    expect(pressed('<input type="number">', ctrlZ)).toBeNull();
  });

  it("is the page’s where nothing was typed, and where nothing can be", () => {
    expect(pressed(`<input type="text" ${NOTHING_TYPED}>`, ctrlZ)).toBe("undo");
    expect(pressed('<input type="radio">', ctrlZ)).toBe("undo");
    expect(pressed('<input type="checkbox">', ctrlZ)).toBe("undo");
    expect(pressed("<select></select>", ctrlZ)).toBe("undo");
    expect(pressed(`<div popover><input type="text" ${NOTHING_TYPED}></div>`, ctrlZ)).toBe("undo");
  });

  it("changes nothing behind a dialog", () => {
    expect(pressed("<dialog><button></button></dialog>", ctrlZ)).toBeNull();
  });
});
