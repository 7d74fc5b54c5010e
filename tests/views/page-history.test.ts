import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { pageHistory } from "#lib/views/page-history.ts";

const written = vi.hoisted(() => vi.fn<(entry: string, address: string) => void>());

vi.mock("$app/navigation", () => ({
  pushState: (address: string) => {
    written("push", address);
  },
  replaceState: (address: string) => {
    written("replace", address);
  },
}));

/** The reader rests at a step. */
function rest(): void {
  vi.advanceTimersByTime(1_000);
}

beforeEach(() => {
  vi.useFakeTimers();
  written.mockClear();
});

afterEach(() => {
  rest();
  vi.useRealTimers();
});

describe("the addresses of a page", () => {
  it("are written after the paint", () => {
    pageHistory.replace("?step=2");
    expect(written).not.toHaveBeenCalled();
    vi.advanceTimersByTime(40);
    expect(written.mock.calls).toEqual([["replace", "?step=2"]]);
  });

  it("are written at the end of a hurry, the last one alone", () => {
    for (const step of [2, 3, 4, 5]) {
      pageHistory.replace(`?step=${step}`);
      vi.advanceTimersByTime(5);
    }
    vi.advanceTimersByTime(100);
    expect(written).not.toHaveBeenCalled();
    rest();
    expect(written.mock.calls).toEqual([["replace", "?step=5"]]);
  });

  it("keep their order when a new entry comes sooner", () => {
    pageHistory.replace("?step=2");
    pageHistory.push("?step=9");
    rest();
    expect(written.mock.calls).toEqual([
      ["replace", "?step=2"],
      ["push", "?step=9"],
    ]);
  });

  it("are not written into an entry that the reader has gone back to", () => {
    pageHistory.replace("?step=2");
    window.dispatchEvent(new PopStateEvent("popstate"));
    rest();
    expect(written).not.toHaveBeenCalled();
  });
});
