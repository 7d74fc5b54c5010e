import { beforeEach, describe, expect, it } from "vitest";
import { OWN_KEYS } from "#lib/components/scrollable.ts";
import { hasOwnUseFor } from "#lib/views/own-keys.ts";

/** The first element of some markup, in the page. */
function placed(markup: string): Element {
  document.body.innerHTML = markup;
  const [place] = document.body.children;
  if (!place) throw new Error("nothing is placed");
  return place;
}

/** A box that scrolls; jsdom lays nothing out, so it is told how large things are. */
function box(width: number, height: number): Element {
  const place = placed(`<div ${OWN_KEYS}></div>`);
  const sizes = { clientWidth: 100, clientHeight: 100, scrollWidth: width, scrollHeight: height };
  for (const [name, value] of Object.entries(sizes)) Object.defineProperty(place, name, { value });
  return place;
}

function uses(place: Element, key: string): boolean {
  const event = new KeyboardEvent("keydown", { key, bubbles: true });
  place.dispatchEvent(event);
  return hasOwnUseFor(event);
}

beforeEach(() => {
  document.body.innerHTML = "";
});

describe("a place's own use for a key", () => {
  it("is typing in a field, pressing a button, and anything over the page", () => {
    expect(uses(placed("<input>"), "n")).toBe(true);
    expect(uses(placed("<button></button>"), " ")).toBe(true);
    expect(uses(placed("<button></button>"), "ArrowRight")).toBe(false);
    expect(uses(placed("<div popover></div>"), "ArrowRight")).toBe(true);
    expect(uses(placed("<p></p>"), "ArrowRight")).toBe(false);
  });

  it("is scrolling, but only where there is something to scroll to", () => {
    const tall = box(100, 300);
    for (const key of ["ArrowDown", "ArrowUp", "PageDown", "End"])
      expect(uses(tall, key)).toBe(true);
    for (const key of ["ArrowRight", "ArrowLeft", "n"]) expect(uses(tall, key)).toBe(false);
    const wide = box(300, 100);
    expect(uses(wide, "ArrowRight")).toBe(true);
    expect(uses(wide, "ArrowDown")).toBe(false);
  });
});
