import { flushSync } from "svelte";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Fold } from "#lib/explanations/fold.ts";
import type { Travel } from "#lib/player/travel.ts";
import { Stepping } from "#lib/views/stepping.svelte.ts";
import { solved } from "../components/solved.ts";

const { steps } = solved("xyz").narration;
const folds: readonly Fold[] = [{ lead: 4, likewise: [5], sentence: [] }];

let position = $state(1);
let asked: [to: number, by: Travel][];
let stepping: Stepping;
let stop: () => void;

/** The page goes to a step: where it has been asked to, or where the browser's history leads. */
function arrive(at: number): void {
  flushSync(() => {
    position = at;
  });
}

function begin(at: number): void {
  position = at;
  stop = $effect.root(() => {
    stepping = new Stepping({
      steps,
      get position() {
        return position;
      },
      get settled() {
        return position;
      },
      folds,
      onmove: (to, by) => {
        asked.push([to, by]);
        arrive(to);
      },
    });
  });
  flushSync();
}

beforeEach(() => {
  localStorage.clear();
  asked = [];
});

afterEach(() => {
  stop();
});

describe("a reader's way through the steps", () => {
  it("stays within them", () => {
    begin(99);
    expect(stepping.cursor).toEqual({ length: 7, position: 7 });
    expect(stepping.step).toBe(steps[6]);
    stepping.move("next");
    expect(asked).toEqual([]);
    expect(stepping.moved).toBe(false);
  });

  it("asks for the step that a move leads to", () => {
    begin(2);
    stepping.move("next-phase");
    stepping.move("previous");
    expect(asked).toEqual([
      [3, "step"],
      [2, "step"],
    ]);
    expect(stepping.moved).toBe(true);
  });

  it("tells repeated steps together when asked to, also the next time", () => {
    begin(4);
    stepping.move("next");
    expect(asked.at(-1)).toEqual([5, "step"]);
    stepping.fold(true);
    expect(stepping.folds).toBe(folds);
    stepping.goToStop(5, "jump");
    expect(asked.at(-1)).toEqual([4, "step"]);
    stepping.move("next");
    expect(asked.at(-1)).toEqual([6, "step"]);
    stop();

    begin(4);
    stepping.recall();
    expect(stepping.folding).toBe(true);
  });

  it("is played until the reader goes on alone", () => {
    begin(1);
    stepping.togglePlay();
    expect(stepping.playback.playing).toBe(true);
    stepping.go(5, "step");
    expect(stepping.playback.playing).toBe(false);
  });

  it("leads back to where the reader has jumped from, the last one first", () => {
    begin(7);
    stepping.go(4, "jump");
    stepping.go(1, "jump");
    expect(stepping.origins).toEqual([7, 4]);
    arrive(4);
    expect(stepping.origins).toEqual([7]);
    arrive(3);
    expect(stepping.origins, "it stays while the reader goes elsewhere").toEqual([7]);
    arrive(7);
    expect(stepping.origins).toEqual([]);
  });

  it("remembers no jump to the step beside it", () => {
    begin(3);
    stepping.go(4, "jump");
    expect(asked).toEqual([[4, "step"]]);
    expect(stepping.origins).toEqual([]);
  });
});
