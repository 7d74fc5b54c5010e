import { waitFor } from "@testing-library/svelte";
import { afterEach, describe, expect, it, vi } from "vitest";
import { oneByOneWhenIdle } from "#lib/components/when-idle.ts";

/** A browser that is idle when told to, for so many calls of `timeRemaining`. */
function idleBrowser(): (room: number) => void {
  let waiting: ((deadline: IdleDeadline) => void) | null = null;
  vi.stubGlobal("requestIdleCallback", (callback: (deadline: IdleDeadline) => void) => {
    waiting = callback;
    return 1;
  });
  vi.stubGlobal("cancelIdleCallback", () => {
    waiting = null;
  });
  return (room) => {
    const callback = waiting;
    waiting = null;
    let left = room;
    callback?.({ didTimeout: false, timeRemaining: () => (left -= 1) });
  };
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe("work that waits until the browser is idle", () => {
  it("goes on as long as there is room, and later with the rest", () => {
    const idle = idleBrowser();
    const done: number[] = [];
    oneByOneWhenIdle([1, 2, 3, 4].map((task) => () => done.push(task)).values());
    expect(done).toEqual([]);
    idle(2);
    expect(done).toEqual([1, 2]);
    idle(1);
    expect(done).toEqual([1, 2, 3]);
    idle(9);
    idle(9);
    expect(done).toEqual([1, 2, 3, 4]);
  });

  it("begins nothing for which there is no room, by what has taken longest", () => {
    const idle = idleBrowser();
    let now = 0;
    vi.spyOn(performance, "now").mockImplementation(() => now);
    const done: number[] = [];
    const taking = [1, 4, 1, 1].map((time, task) => () => {
      now += time;
      done.push(task);
    });
    oneByOneWhenIdle(taking.values());
    idle(4);
    expect(done).toEqual([0, 1]);
    idle(4);
    expect(done).toEqual([0, 1, 2]);
  });

  it("takes no more than a frame at a time, however much room the browser offers", () => {
    const idle = idleBrowser();
    let now = 0;
    vi.spyOn(performance, "now").mockImplementation(() => now);
    const done: number[] = [];
    const taking = [5, 5, 5, 5, 40, 1].map((time, task) => () => {
      now += time;
      done.push(task);
    });
    oneByOneWhenIdle(taking.values());
    idle(50);
    expect(done).toEqual([0, 1, 2]);
    idle(50);
    expect(done).toEqual([0, 1, 2, 3, 4]);
    idle(50);
    expect(done).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it("can be called off in between", () => {
    const idle = idleBrowser();
    const done: number[] = [];
    const callOff = oneByOneWhenIdle([1, 2].map((task) => () => done.push(task)).values());
    idle(1);
    callOff();
    idle(9);
    expect(done).toEqual([1]);
  });

  it("comes after a while in a browser that does not say when it is idle", async () => {
    const done: number[] = [];
    oneByOneWhenIdle([1, 2].map((task) => () => done.push(task)).values());
    expect(done).toEqual([]);
    await waitFor(() => {
      expect(done).toEqual([1, 2]);
    });
  });
});
