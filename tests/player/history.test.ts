import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  amendedTo,
  backToOriginal,
  beginHistory,
  canRedo,
  canUndo,
  changedTo,
  redone,
  undone,
  type History,
} from "#lib/player/history.ts";

interface State {
  readonly value: number;
}
const state = (value: number): State => ({ value });
const start = beginHistory(state(0));
const values = (...all: readonly number[]): History<State> =>
  all.map(state).reduce(changedTo, start);

describe("a history", () => {
  it("takes changes back, and back again", () => {
    const history = values(1, 2);
    expect(undone(history).present.value).toBe(1);
    expect(undone(undone(history)).present).toBe(start.present);
    expect(redone(undone(history))).toEqual(history);
  });

  it("has nothing to undo or redo at its ends", () => {
    expect([canUndo(start), canRedo(start)]).toEqual([false, false]);
    expect(undone(start)).toBe(start);
    expect(redone(start)).toBe(start);
    const history = undone(values(1));
    expect([canUndo(history), canRedo(history)]).toEqual([false, true]);
  });

  it("forgets what was undone with the next change", () => {
    expect(canRedo(changedTo(undone(values(1)), state(5)))).toBe(false);
  });

  it("keeps a change that changes nothing out", () => {
    const history = values(1);
    expect(changedTo(history, history.present)).toBe(history);
    expect(amendedTo(history, history.present)).toBe(history);
  });

  it("forgets a drag that ends where it began", () => {
    const history = values(1);
    const dragged = amendedTo(changedTo(history, state(2)), history.present);
    expect(dragged.past).toEqual(history.past);
    expect(dragged.present).toBe(history.present);
  });

  it("undoes a whole drag at once", () => {
    const dragged = [2, 3, 4].map(state).reduce(amendedTo, values(7, 1));
    expect(dragged.present.value).toBe(4);
    expect(undone(dragged).present.value).toBe(7);
  });

  it("goes back to the original, and can undo that too", () => {
    const history = values(1, 2);
    const back = backToOriginal(history);
    expect(back.present).toBe(start.original);
    expect(undone(back).present.value).toBe(2);
  });

  it("that a link has begun can still be taken back to its original", () => {
    const [original, linked] = [state(0), state(3)];
    expect(undone(beginHistory(original, linked)).present).toBe(original);
  });

  it("is bounded, and keeps its original", () => {
    const long = Array.from({ length: 1000 }, (_, index) => index + 1);
    const history = values(...long);
    expect(history.past).toHaveLength(200);
    expect(history.original).toBe(start.original);
    expect(backToOriginal(history).present).toBe(start.original);
  });

  it("redoes what it undoes, whatever is done", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 30 }), fc.nat(40), (all, presses) => {
        const history = values(...all);
        let there = history;
        for (let press = 0; press < presses; press += 1) there = undone(there);
        for (let press = 0; press < presses; press += 1) there = redone(there);
        expect(there).toEqual(history);
      }),
    );
  });
});
