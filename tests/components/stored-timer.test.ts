import { beforeEach, describe, expect, it } from "vitest";
import { storedTimer, storeTimer } from "#lib/components/stored-timer.ts";

describe("the timer of a lecture", () => {
  beforeEach(() => {
    localStorage.clear();
  });

  it("goes on where it was, in the same lecture alone", () => {
    storeTimer("one", { since: 1_000, stopped: null });
    expect(storedTimer("one")).toEqual({ since: 1_000, stopped: null });
    expect(storedTimer("another")).toBeNull();
  });

  it("stays stopped, and leaves nothing behind of a lecture before", () => {
    storeTimer("one", { since: 1_000, stopped: null });
    storeTimer("another", { since: 2_000, stopped: 500 });
    expect(storedTimer("another")).toEqual({ since: 2_000, stopped: 500 });
    expect(localStorage).toHaveLength(1);
  });

  it.each(["", "{", "null", "7", '{"of":"one"}', '{"of":"one","since":1,"stopped":"x"}'])(
    "does not trust what is stored: %s",
    (stored) => {
      localStorage.setItem("chalkgrad:timer", stored);
      expect(storedTimer("one")).toBeNull();
    },
  );
});
