import { describe, expect, it } from "vitest";
import { commandForKey, type KeyPress } from "#lib/player/keys.ts";

function press(key: string, held: Partial<KeyPress> = {}): KeyPress {
  return { key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held };
}

describe("commandForKey, by steps", () => {
  it.each([
    ["ArrowRight", "next"],
    [" ", "next"],
    ["n", "next"],
    ["N", "next"],
    ["PageDown", "next"],
    ["ArrowLeft", "previous"],
    ["p", "previous"],
    ["PageUp", "previous"],
    ["Home", "first"],
    ["End", "last"],
    ["ArrowDown", "next"],
    ["ArrowUp", "previous"],
  ])("reads %j as %s", (key, move) => {
    expect(commandForKey(press(key))).toBe(move);
  });

  it("goes back with Shift and Space", () => {
    expect(commandForKey(press(" ", { shiftKey: true }))).toBe("previous");
  });

  it.each(["ctrlKey", "metaKey"] as const)("leaves %s to the browser", (held) => {
    expect(commandForKey(press("ArrowRight", { [held]: true }))).toBeNull();
  });

  it("knows no other key, and no property of every object", () => {
    expect(commandForKey(press("x"))).toBeNull();
    expect(commandForKey(press("toString"))).toBeNull();
    expect(commandForKey(press("PageDown", { shiftKey: true }))).toBeNull();
  });
});

describe("commandForKey", () => {
  it.each(["altKey", "shiftKey"] as const)("goes by phases with %s and an arrow", (held) => {
    for (const key of ["ArrowRight", "ArrowDown"])
      expect(commandForKey(press(key, { [held]: true }))).toBe("next-phase");
    for (const key of ["ArrowLeft", "ArrowUp"])
      expect(commandForKey(press(key, { [held]: true }))).toBe("previous-phase");
  });

  it("asks for a step's number with G, for help with ?, with and without Shift", () => {
    expect(commandForKey(press("g"))).toBe("go-to");
    expect(commandForKey(press("G"))).toBe("go-to");
    expect(commandForKey(press("?", { shiftKey: true }))).toBe("help");
    expect(commandForKey(press("?"))).toBe("help");
  });

  it.each(["n", "N", "p", "g", "?"])("can be told to leave %s alone", (key) => {
    expect(commandForKey(press(key), { singleLetters: false })).toBeNull();
  });

  it("keeps the other keys when letters are switched off", () => {
    const options = { singleLetters: false };
    expect(commandForKey(press(" "), options)).toBe("next");
    expect(commandForKey(press("ArrowRight"), options)).toBe("next");
    expect(commandForKey(press("End"), options)).toBe("last");
  });

  it.each([
    ["G", { ctrlKey: true }],
    ["ArrowRight", { metaKey: true, altKey: true }],
    ["ArrowRight", { shiftKey: true, altKey: true }],
    ["Home", { altKey: true }],
    ["n", { altKey: true }],
    ["Home", { shiftKey: true }],
    ["toString", {}],
    ["Tab", {}],
  ])("leaves %s with %j to the browser", (key, held) => {
    expect(commandForKey(press(key, held))).toBeNull();
  });
});
