import { describe, expect, it } from "vitest";
import { presenterCommandFor, type PresenterCommand } from "#lib/player/presenter-keys.ts";

const none = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };

describe("the keys of a lecture", () => {
  it.each<[string, PresenterCommand]>([
    ["PageDown", "next"],
    ["PageUp", "previous"],
    [".", "black"],
    ["F5", "fullscreen"],
    ["Escape", "close"],
  ])("knows what a remote sends: %s", (key, command) => {
    expect(presenterCommandFor({ ...none, key })).toBe(command);
  });

  it("takes Alt and an arrow past the parts of a step, Shift and an arrow past the phase", () => {
    expect(presenterCommandFor({ ...none, key: "ArrowRight", altKey: true })).toBe("next-step");
    expect(presenterCommandFor({ ...none, key: "ArrowRight", shiftKey: true })).toBe("next-phase");
  });

  it("has no letters where they are switched off, and a remote's named keys still", () => {
    const off = { singleLetters: false };
    for (const key of [
      "b",
      ".",
      "w",
      ",",
      "o",
      "f",
      "s",
      "g",
      "?",
      "q",
      "m",
      "d",
      "c",
      "t",
      "l",
      "e",
    ])
      expect(presenterCommandFor({ ...none, key }, off)).toBeNull();
    expect(presenterCommandFor({ ...none, key: "PageDown" }, off)).toBe("next");
    expect(presenterCommandFor({ ...none, key: "F5" }, off)).toBe("fullscreen");
  });

  it("leaves keys with Ctrl or Meta to the browser, and zoom with them", () => {
    expect(presenterCommandFor({ ...none, key: "F5", ctrlKey: true })).toBeNull();
    expect(presenterCommandFor({ ...none, key: "+", ctrlKey: true })).toBeNull();
    expect(presenterCommandFor({ ...none, key: "s", metaKey: true })).toBeNull();
  });

  it("takes a capital for no letter, and ? with the Shift that it needs", () => {
    expect(presenterCommandFor({ ...none, key: "B", shiftKey: true })).toBeNull();
    expect(presenterCommandFor({ ...none, key: "?", shiftKey: true })).toBe("help");
  });
});
