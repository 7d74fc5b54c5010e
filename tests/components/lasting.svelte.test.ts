import { flushSync } from "svelte";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Lasting } from "#lib/components/lasting.svelte.ts";

let wrong = $state(false);
let outdated: Lasting;
let stop: () => void;

function turn(to: boolean): void {
  flushSync(() => {
    wrong = to;
  });
}

beforeEach(() => {
  vi.useFakeTimers();
  wrong = false;
  stop = $effect.root(() => {
    outdated = new Lasting(() => wrong);
  });
  flushSync();
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

it("does not tell of what a key brings and the next one takes away", () => {
  for (let key = 0; key < 20; key += 1) {
    turn(true);
    vi.advanceTimersByTime(100);
    expect(outdated.lasts).toBe(false);
    turn(false);
  }
  vi.advanceTimersByTime(1000);
  expect(outdated.lasts).toBe(false);
});

it("tells of what stays, until a frame after it is over", () => {
  turn(true);
  vi.advanceTimersByTime(500);
  expect(outdated.lasts).toBe(true);
  turn(false);
  vi.advanceTimersByTime(50);
  expect(outdated.lasts).toBe(false);
});

it("goes on telling of what is so again in the next frame", () => {
  turn(true);
  vi.advanceTimersByTime(500);
  turn(false);
  turn(true);
  vi.advanceTimersByTime(50);
  expect(outdated.lasts).toBe(true);
});
