import { flushSync } from "svelte";
import { afterEach, describe, expect, it } from "vitest";
import { MarkedNumbers } from "#lib/components/marked-numbers.svelte.ts";
import { whileAsking } from "./while-asking.svelte.ts";

const stops: (() => void)[] = [];

afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** What is heard about a number, each time that something has to be done for it. */
function heardOf(marked: MarkedNumbers, number: number): readonly boolean[] {
  const heard: boolean[] = [];
  stops.push(whileAsking(() => heard.push(marked.has(number))));
  return heard;
}

describe("numbers that are marked", () => {
  it("tell those who ask about a number that changes, and nobody else", () => {
    const marked = new MarkedNumbers([3]);
    const [two, three, four] = [2, 3, 4].map((number) => heardOf(marked, number));
    flushSync(() => {
      marked.mark([4]);
    });
    flushSync(() => {
      marked.mark([4, 3]);
    });
    expect(two).toEqual([false]);
    expect(three).toEqual([true, false, true]);
    expect(four).toEqual([false, true]);
  });

  it("know what has been marked before anybody asked", () => {
    const marked = new MarkedNumbers([]);
    marked.mark([7]);
    expect([marked.has(7), marked.has(8)]).toEqual([true, false]);
  });
});
