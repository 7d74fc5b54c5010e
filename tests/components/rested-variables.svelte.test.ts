import { flushSync } from "svelte";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { RestedVariables } from "#lib/components/rested-variables.svelte.ts";

const x = { name: "x", value: 2, held: false };

let current = $state.raw([x]);
let rested: RestedVariables;
let stop: () => void;

function become(...variables: (typeof x)[]): void {
  flushSync(() => {
    current = variables;
  });
}

function names(): readonly string[] {
  return rested.listed.map(({ name }) => name);
}

beforeEach(() => {
  vi.useFakeTimers();
  current = [x];
  stop = $effect.root(() => {
    rested = new RestedVariables(() => current);
  });
  flushSync();
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

it("lists at once what there is at first", () => {
  expect(rested.listed).toEqual([x]);
});

it("lists a name once it has been typed, not each of its letters", () => {
  become(x, { ...x, name: "r" });
  vi.advanceTimersByTime(100);
  become(x, { ...x, name: "ra" });
  vi.advanceTimersByTime(100);
  expect(names()).toEqual(["x"]);
  vi.advanceTimersByTime(100);
  expect(names()).toEqual(["x", "ra"]);
});

it("keeps one that is gone for as long as it is listed, as it was", () => {
  become();
  expect(rested.listed).toEqual([x]);
  vi.advanceTimersByTime(200);
  expect(rested.listed).toEqual([]);
});

it("shows a value and what is held at once", () => {
  become({ ...x, value: 5 });
  expect(rested.listed).toEqual([{ ...x, value: 5 }]);
  become({ ...x, value: 5, held: true });
  expect(rested.listed).toEqual([{ ...x, value: 5, held: true }]);
});

it("is the same list where nothing has changed", () => {
  const before = rested.listed;
  become({ ...x });
  expect(rested.listed).toBe(before);
});
