import { describe, expect, it } from "vitest";
import { moveForKey, type KeyPress } from "#lib/player/keys.ts";

function press(key: string, held: Partial<KeyPress> = {}): KeyPress {
  return { key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held };
}

describe("moveForKey", () => {
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
  ])("reads %j as %s", (key, move) => {
    expect(moveForKey(press(key))).toBe(move);
  });

  it("goes back with Shift and Space", () => {
    expect(moveForKey(press(" ", { shiftKey: true }))).toBe("previous");
  });

  it.each(["ctrlKey", "metaKey", "altKey"] as const)("leaves %s to the browser", (held) => {
    expect(moveForKey(press("ArrowRight", { [held]: true }))).toBeNull();
  });

  it("knows no other key, and no property of every object", () => {
    expect(moveForKey(press("x"))).toBeNull();
    expect(moveForKey(press("toString"))).toBeNull();
    expect(moveForKey(press("ArrowRight", { shiftKey: true }))).toBeNull();
  });
});
