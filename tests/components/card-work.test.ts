import { describe, expect, it } from "vitest";
import { cardsAhead } from "#lib/components/card-work.ts";
import { solved, stepOf } from "./solved.ts";

const { narration } = solved("xyz");

const everyStep = narration.steps.map(({ number }) => number);

/** What is done for the cards around a step, in order. */
function workAround(
  position: number,
  { live = false, stops = everyStep }: { live?: boolean; stops?: number[] } = {},
): string[] {
  const done: string[] = [];
  const tasks = cardsAhead({
    steps: narration.steps,
    position,
    stops,
    foldOf: () => null,
    typesetter: live
      ? (tex) => {
          done.push(tex);
          return "";
        }
      : null,
    render: (step) => done.push(`render ${step}`),
    layOut: (step) => done.push(`lay out ${step}`),
  });
  for (const task of tasks) task();
  return done;
}

describe("the work for cards that come next", () => {
  it("is to lay out the neighbours of a card that the server has typeset", () => {
    expect(workAround(3)).toEqual(["render 4", "lay out 4", "render 2", "lay out 2"]);
    expect(workAround(1)).toEqual(["render 2", "lay out 2"]);
    expect(workAround(7)).toEqual(["render 6", "lay out 6"]);
  });

  it("is for the steps at which moves stop, where some are told with another", () => {
    const stops = [1, 2, 5, 7];
    expect(workAround(2, { stops })).toEqual(["render 5", "lay out 5", "render 1", "lay out 1"]);
    // gone to by its number
    expect(workAround(3, { stops })).toEqual(["render 5", "lay out 5", "render 2", "lay out 2"]);
    const formula = stepOf(narration, 6).formula.tex;
    expect(workAround(1, { stops, live: true })).not.toContain(formula);
    expect(workAround(1, { live: true })).toContain(formula);
  });

  it("is to typeset every formula of a card before it is in the page, the nearest first", () => {
    const work = workAround(3, { live: true });
    const [next, last] = [stepOf(narration, 4), stepOf(narration, 7)];
    expect(work[0]).toBe(next.formula.tex);
    const inSentence = next.sentence.find((part) => typeof part !== "string");
    expect(work.indexOf(inSentence?.tex ?? "none")).toBeGreaterThan(0);
    expect(work.indexOf(inSentence?.tex ?? "none")).toBeLessThan(work.indexOf("render 4"));
    expect(work.indexOf("lay out 2")).toBeLessThan(work.indexOf(last.formula.tex));
    expect(work).not.toContain("render 7");
    expect(work).not.toContain(stepOf(narration, 3).formula.tex);
  });
});
