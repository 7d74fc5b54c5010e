import { beforeEach, describe, expect, it } from "vitest";
import { completionAt } from "#lib/components/completion.ts";
import { Suggestions } from "#lib/components/suggestions.svelte.ts";

let suggestions = new Suggestions();

beforeEach(() => {
  suggestions = new Suggestions();
  suggestions.offer(completionAt("wei", 3, ["weight", "weighted"]));
});

function press(key: string, shiftKey = false) {
  return suggestions.press(new KeyboardEvent("keydown", { key, shiftKey }));
}

describe("suggestions", () => {
  it("are none until something is offered", () => {
    suggestions.close();
    expect(press("ArrowDown")).toBeNull();
    expect(press("Tab")).toBeNull();
  });

  it("are chosen by Tab, the first one where the keys have reached none", () => {
    expect(press("Tab")).toMatchObject({ name: "weight" });
  });

  it("leave Shift and Tab to the page", () => {
    expect(press("Tab", true)).toBeNull();
  });

  it("are walked through in a circle", () => {
    const reached = ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp"].map((key) => {
      expect(press(key)).toBe("taken");
      return suggestions.active;
    });
    expect(reached).toEqual([0, 1, 0, 1]);
  });

  it("are chosen by Enter only once the keys have reached one", () => {
    expect(press("Enter")).toBeNull();
    press("ArrowUp");
    expect(press("Enter")).toMatchObject({ name: "weighted" });
  });

  it("close on Escape, and leave what is typed to the field", () => {
    expect(press("g")).toBeNull();
    expect(press("Escape")).toBe("taken");
    expect(suggestions.completion).toBeNull();
  });

  it("begin anew with each offer", () => {
    press("ArrowDown");
    suggestions.offer(completionAt("weig", 4, ["weight", "weighted"]));
    expect(suggestions.active).toBeNull();
  });
});
