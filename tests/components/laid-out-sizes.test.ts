import { describe, expect, it } from "vitest";
import { laidOutSizes } from "#lib/components/laid-out-sizes.ts";

/** As a browser has it: what is hidden has no size. */
function card(width: number, height: number): HTMLElement {
  const element = document.createElement("article");
  const shown = (size: number) => () => (element.style.contentVisibility === "visible" ? size : 0);
  Object.defineProperty(element, "offsetWidth", { get: shown(width) });
  Object.defineProperty(element, "offsetHeight", { get: shown(height) });
  return element;
}

describe("laidOutSizes", () => {
  it("says how large hidden elements would be, and leaves them hidden", () => {
    const cards = [card(300, 120), card(400, 90)];
    expect(laidOutSizes(cards)).toEqual([
      { width: 300, height: 120 },
      { width: 400, height: 90 },
    ]);
    expect(cards.map(({ style }) => style.contentVisibility)).toEqual(["", ""]);
  });
});
