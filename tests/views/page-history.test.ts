import { beforeEach, describe, expect, it, vi } from "vitest";
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

/** The next frame, and what waits for it. */
async function paint(): Promise<void> {
  await new Promise((resolve) => {
    requestAnimationFrame(() => {
      setTimeout(resolve, 5);
    });
  });
}

beforeEach(async () => {
  await paint();
  written.mockClear();
});

describe("the addresses of a page", () => {
  it("are written after the paint, the last one alone", async () => {
    pageHistory.replace("?step=2");
    pageHistory.replace("?step=3");
    expect(written).not.toHaveBeenCalled();
    await paint();
    expect(written.mock.calls).toEqual([["replace", "?step=3"]]);
  });

  it("keep their order when a new entry comes before the paint", async () => {
    pageHistory.replace("?step=2");
    pageHistory.push("?step=9");
    await paint();
    expect(written.mock.calls).toEqual([
      ["replace", "?step=2"],
      ["push", "?step=9"],
    ]);
  });

  it("are not written into an entry that the reader has gone back to", async () => {
    pageHistory.replace("?step=2");
    window.dispatchEvent(new PopStateEvent("popstate"));
    await paint();
    expect(written).not.toHaveBeenCalled();
  });
});
