import { beforeEach, describe, expect, it } from "vitest";
import { Pointing } from "#lib/views/pointing.svelte.ts";

let pointing = new Pointing();

beforeEach(() => {
  pointing = new Pointing();
  document.body.innerHTML = `
    <b id="q" data-quantity="q">3</b>
    <b id="f" data-quantity="f">−12</b>
    <p>Words</p>
  `;
});

/** An event of a kind of pointer at a place; jsdom has no pointer events of its own. */
function at(place: string, type: string, pointerType: string): PointerEvent {
  const event = Object.assign(new MouseEvent(type, { bubbles: true }), { pointerType });
  Object.defineProperty(event, "target", { value: document.querySelector(place) });
  return event as MouseEvent & PointerEvent;
}

/** What a browser tells of a tap, in its order. */
function tap(place: string): string | null {
  pointing.arrive(at(place, "pointerover", "touch"));
  pointing.comeDown(at(place, "pointerdown", "touch"));
  pointing.leave(at(place, "pointerleave", "touch"));
  return pointing.click(at(place, "click", "touch"));
}

describe("what a reader points at", () => {
  it("is what the mouse is over, as long as it is; a click presses it", () => {
    pointing.arrive(at("#q", "pointerover", "mouse"));
    expect(pointing.quantity).toBe("q");
    pointing.comeDown(at("#q", "pointerdown", "mouse"));
    expect(pointing.click(at("#q", "click", "mouse"))).toBe("q");
    pointing.leave(at("#q", "pointerleave", "mouse"));
    expect(pointing.quantity).toBeNull();
  });

  it("stays what a finger has tapped, until it taps elsewhere", () => {
    expect(tap("#q")).toBeNull();
    expect(pointing.quantity).toBe("q");
    expect(tap("#f")).toBeNull();
    expect(pointing.quantity).toBe("f");
    expect(tap("p")).toBeNull();
    expect(pointing.quantity).toBeNull();
  });

  it("is pressed by the second tap of a finger", () => {
    tap("#q");
    expect(tap("#q")).toBe("q");
    expect(pointing.quantity).toBe("q");
  });

  it("is known to be lit by a finger, until a mouse comes", () => {
    pointing.arrive(at("#q", "pointerover", "mouse"));
    expect(pointing.byFinger).toBe(false);
    tap("#q");
    expect(pointing.byFinger).toBe(true);
    pointing.arrive(at("#f", "pointerover", "mouse"));
    expect(pointing.byFinger).toBe(false);
  });

  it("is pressed at once by what clicks without a pointer, as a screen reader does", () => {
    tap("#q");
    expect(pointing.click(at("#f", "click", ""))).toBe("f");
  });
});
