import { describe, expect, it } from "vitest";
import { cardsAhead, FAR, type CardWork } from "#lib/components/card-work.ts";
import { solved, stepOf } from "./solved.ts";

const { narration } = solved("xyz");

const everyStep = narration.steps.map(({ number }) => number);

/** What is done for the cards around a step, in order. */
function workAround(
  position: number,
  {
    live = false,
    stops = everyStep,
    painted = [],
    laidOut = [],
    reach = FAR,
  }: {
    live?: boolean;
    stops?: number[];
    painted?: number[];
    laidOut?: number[];
    reach?: number;
  } = {},
): string[] {
  const done: string[] = [];
  const work: CardWork = {
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
    isPainted: (step) => painted.includes(step),
    isLaidOut: (step) => laidOut.includes(step),
    render: (step) => done.push(`render ${step}`),
    layOut: (step, part) => done.push(`lay out ${step}, part ${part}`),
    paint: (step) => done.push(`paint ${step}`),
  };
  for (const task of cardsAhead(work, reach)) task();
  return done;
}

/** A card is laid out in four parts. */
function layOut(step: number): string[] {
  return [0, 1, 2, 3].map((part) => `lay out ${step}, part ${part}`);
}

describe("the work for cards that come next", () => {
  it("is to lay every card out that the server has typeset, and to paint the neighbours", () => {
    expect(workAround(3)).toEqual([
      ...[...layOut(4), "paint 4", ...layOut(2), "paint 2"],
      ...[...layOut(5), "paint 5", ...layOut(1), "paint 1"],
      ...[...layOut(6), ...layOut(7)],
    ]);
    expect(workAround(1).filter((each) => each.startsWith("paint"))).toEqual([
      "paint 2",
      "paint 3",
    ]);
  });

  it("can be limited to the cards nearby", () => {
    expect(workAround(3, { reach: 1 })).toEqual([
      ...[...layOut(4), "paint 4"],
      ...[...layOut(2), "paint 2"],
    ]);
  });

  it("is not done again", () => {
    expect(workAround(3, { laidOut: everyStep, painted: [1, 2, 4] })).toEqual(["paint 5"]);
    expect(workAround(3, { live: true, painted: [1, 2, 4, 5], laidOut: everyStep })).not.toContain(
      stepOf(narration, 4).formula.tex,
    );
  });

  it("is for the steps at which moves stop, where some are told with another", () => {
    const painted = (position: number): string[] =>
      workAround(position, { stops: [1, 2, 5, 7] }).filter((each) => each.startsWith("paint"));
    expect(painted(2)).toEqual(["paint 5", "paint 1", "paint 7"]);
    // gone to by its number
    expect(painted(3)).toEqual(["paint 5", "paint 2", "paint 7", "paint 1"]);
    const formula = stepOf(narration, 6).formula.tex;
    expect(workAround(1, { stops: [1, 2, 5, 7], live: true })).not.toContain(formula);
    expect(workAround(1, { live: true })).toContain(formula);
  });

  it("is to typeset every formula of a card before it is in the page, the nearest first", () => {
    const work = workAround(3, { live: true });
    const [next, last] = [stepOf(narration, 4), stepOf(narration, 7)];
    expect(work[0]).toBe(next.formula.tex);
    const inSentence = next.sentence.find((part) => typeof part !== "string");
    expect(work.indexOf(inSentence?.tex ?? "none")).toBeGreaterThan(0);
    expect(work.indexOf(inSentence?.tex ?? "none")).toBeLessThan(work.indexOf("render 4"));
    expect(work.indexOf("lay out 2, part 0")).toBeLessThan(work.indexOf(last.formula.tex));
    expect(work).toContain("paint 4");
    expect(work).not.toContain("render 7");
    expect(work).not.toContain(stepOf(narration, 3).formula.tex);
  });
});
