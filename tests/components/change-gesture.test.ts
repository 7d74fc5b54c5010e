import { describe, expect, it } from "vitest";
import { ChangeGesture } from "#lib/components/change-gesture.ts";

describe("ChangeGesture", () => {
  it("goes on once its first change has had an effect", () => {
    const gesture = new ChangeGesture();
    expect(gesture.goesOn("typing", "0.4")).toBe(false);
    expect(gesture.goesOn("typing", "5")).toBe(true);
    expect(gesture.goesOn("typing", "0.4")).toBe(true);
  });

  it("has nothing to go on with after a change that left everything as it was", () => {
    const gesture = new ChangeGesture();
    gesture.goesOn("typing", "0.4");
    expect(gesture.goesOn("typing", "0.4")).toBe(false);
    expect(gesture.goesOn("typing", "0.45")).toBe(true);
  });

  it("begins anew in another way, with another press, and after its end", () => {
    const gesture = new ChangeGesture();
    gesture.goesOn("typing", "0.4");
    expect(gesture.goesOn("nudging", "0.5", true)).toBe(false);
    expect(gesture.goesOn("nudging", "0.6")).toBe(true);
    expect(gesture.goesOn("nudging", "0.7", true)).toBe(false);
    gesture.end();
    expect(gesture.goesOn("nudging", "0.8")).toBe(false);
    expect(new ChangeGesture().goesBack("1")).toBe(false);
  });
});
