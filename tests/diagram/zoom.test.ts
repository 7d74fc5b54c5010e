import { describe, expect, it } from "vitest";
import { framingOf, isZoomWorthwhile, unframed, zoomTo, zoomToFollow } from "#lib/diagram/zoom.ts";

const natural = { width: 800, height: 400 };

describe("zoom", () => {
  it("knows the scale at zoom 1, however far a reader has zoomed", () => {
    const frame = { width: 600, height: 500 };
    expect(framingOf(natural, { width: 600, height: 500 }, frame, 1).scale).toBe(0.75);
    expect(framingOf(natural, { width: 1200, height: 1000 }, frame, 2).scale).toBe(0.75);
  });

  it("goes back until the whole picture is in view, where it is scrolled at first", () => {
    const framing = framingOf(natural, { width: 480, height: 240 }, { width: 360, height: 300 }, 1);
    expect(framing).toEqual({ scale: 0.6, whole: 0.75 });
    expect(zoomTo(0.1, framing)).toBe(0.75);
  });

  it("goes on to two and a half times the natural size, and stays between", () => {
    expect(zoomTo(9, { scale: 0.5, whole: 1 })).toBe(5);
    expect(zoomTo(9, { scale: 4, whole: 1 })).toBe(1);
    expect(zoomTo(2, { scale: 0.5, whole: 1 })).toBe(2);
  });

  it("is offered where the picture is small or not all in view, not otherwise", () => {
    expect(isZoomWorthwhile({ scale: 1.2, whole: 1 }, 1)).toBe(false);
    expect(isZoomWorthwhile({ scale: 0.7, whole: 1 }, 1)).toBe(true);
    expect(isZoomWorthwhile({ scale: 1.2, whole: 0.8 }, 1)).toBe(true);
    expect(isZoomWorthwhile({ scale: 1.2, whole: 1 }, 1.4)).toBe(true);
  });

  it("takes a frame without a size for one that fits", () => {
    const nothing = { width: 0, height: 0 };
    expect(framingOf(natural, nothing, nothing, 1)).toEqual(unframed);
  });

  it("follows a step: what takes part fills the frame, at most nearly at the picture's own size", () => {
    const [frame, framing] = [
      { width: 300, height: 200 },
      { scale: 0.6, whole: 0.75 },
    ];
    const follow = (zoom: number, width: number, height: number): number =>
      zoomToFollow(zoom, { width, height }, frame, framing);
    expect(follow(1, 230, 100)).toBeCloseTo(300 / 230);
    expect(follow(1, 100, 50)).toBeCloseTo(0.85 / 0.6);
    expect(follow(1, 600, 100)).toBe(1);
    // what no longer fits makes it smaller; a little gain leaves it alone
    expect(follow(1.4, 450, 100)).toBe(1);
    expect(follow(1.2, 290, 190)).toBe(1.2);
    expect(follow(1.4, 0, 0)).toBe(1.4);
  });
});
