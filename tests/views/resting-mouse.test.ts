import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { RestingMouse } from "#lib/views/resting-mouse.svelte.ts";

/** A move of the mouse; jsdom has no pointer events of its own. */
function at(x: number, y: number): PointerEvent {
  return new MouseEvent("pointermove", { clientX: x, clientY: y }) as PointerEvent;
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe("a mouse in front of a hall", () => {
  it("hides until it moves, and again once it rests", () => {
    const mouse = new RestingMouse();
    expect(mouse.resting).toBe(true);
    mouse.stir(at(10, 20));
    expect(mouse.resting).toBe(false);
    expect(mouse.place).toEqual({ x: 10, y: 20 });
    vi.advanceTimersByTime(2000);
    mouse.stir(at(11, 20));
    vi.advanceTimersByTime(2000);
    expect(mouse.resting).toBe(false);
    vi.advanceTimersByTime(1000);
    expect(mouse.resting).toBe(true);
  });

  it("is where the buttons are in the uppermost tenth of the screen", () => {
    const mouse = new RestingMouse();
    mouse.stir(at(0, window.innerHeight * 0.05));
    expect(mouse.isAtTop).toBe(true);
    mouse.stir(at(0, window.innerHeight * 0.5));
    expect(mouse.isAtTop).toBe(false);
  });

  it("changes no more once it is let go of", () => {
    const mouse = new RestingMouse();
    mouse.stir(at(10, 20));
    mouse.letGo();
    vi.advanceTimersByTime(10_000);
    expect(mouse.resting).toBe(false);
  });
});
