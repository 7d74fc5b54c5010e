import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocument } from "#lib/document/read.ts";
import { solve } from "#lib/document/solve.ts";
import { phases as allPhases, type Phase } from "#lib/engine/trace/derivation.ts";
import { findExample } from "#lib/examples/registry.ts";
import { foldSteps } from "#lib/explanations/fold.ts";
import { canMoveBy, movedBy, type AnyMove } from "#lib/player/any-move.ts";
import { goTo, moved } from "#lib/player/cursor.ts";
import {
  canFold,
  courseOf,
  likewiseAt,
  reachedAt,
  stopOf,
  type FoldedSteps,
} from "#lib/player/folding.ts";
import { movedByPhase } from "#lib/player/phases.ts";

/** Two forward steps told together, a loss; a backward step and three that repeat it; an update. */
const phases: readonly Phase[] = [
  ...["forward", "forward", "loss", "backward", "backward", "backward", "backward", "update"],
].flatMap((name) => allPhases.filter((phase) => phase === name));
const folds: readonly FoldedSteps[] = [
  { lead: 1, likewise: [2] },
  { lead: 3, likewise: [] },
  { lead: 4, likewise: [5, 6, 7] },
  { lead: 8, likewise: [] },
];
const moves = [
  ...(["first", "previous", "next", "last"] as const),
  ...(["previous-phase", "next-phase", "end-of-phase"] as const),
];

function after(position: number, move: AnyMove): number {
  return movedBy(goTo(phases.length, position), move, courseOf(phases, folds)).position;
}

function folded(name: string) {
  const solution = solve(readDocument(findExample(name)?.variants[0].document));
  const { steps } = solution.trace;
  const all = steps.map(({ phase }) => phase);
  const found = foldSteps(solution);
  return { length: steps.length, folds: found, course: courseOf(all, found) };
}

/** Where a reader comes by who only ever presses the same button. */
function walk(from: number, move: AnyMove, { length, course }: ReturnType<typeof folded>) {
  const visited: number[] = [];
  for (let cursor = goTo(length, from); canMoveBy(cursor, move, course);) {
    cursor = movedBy(cursor, move, course);
    visited.push(cursor.position);
  }
  return visited;
}

describe("a move over folded steps", () => {
  it.each([
    [1, "next", 3],
    [4, "next", 8],
    [8, "previous", 4],
    [3, "previous", 1],
    [8, "first", 1],
    [1, "last", 8],
  ] as const)("stops at leads alone: from %i by %s to %i", (from, move, to) => {
    expect(after(from, move)).toBe(to);
  });

  it.each([
    [6, "next", 8],
    [6, "previous", 4],
    [2, "previous", 1],
    [2, "first", 1],
    [6, "previous-phase", 4],
    [5, "next-phase", 8],
  ] as const)("leads out of a fold that was gone into: from %i by %s to %i", (from, move, to) => {
    expect(after(from, move)).toBe(to);
  });

  it.each([
    [1, "end-of-phase", 3],
    [3, "end-of-phase", 4],
    [4, "next-phase", 8],
    [8, "previous-phase", 4],
  ] as const)("takes a phase to end with its last lead: from %i by %s to %i", (from, move, to) => {
    expect(after(from, move)).toBe(to);
  });

  it("never goes back in order to reach the last stop", () => {
    const course = courseOf(["update", "update"], [{ lead: 1, likewise: [2] }]);
    expect(canMoveBy(goTo(2, 1), "next", course)).toBe(false);
    expect(canMoveBy(goTo(2, 2), "last", course)).toBe(false);
    expect(movedBy(goTo(2, 2), "previous", course).position).toBe(1);
  });

  it("to any step leads to the stop at which that step is told", () => {
    const stopsOf = (folded: readonly FoldedSteps[]): readonly number[] =>
      phases.map((_, index) => stopOf(index + 1, courseOf(phases, folded)));
    expect(stopsOf(folds)).toEqual([1, 1, 3, 4, 4, 4, 4, 8]);
    expect(stopsOf([])).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it("is an ordinary one where nothing is folded", () => {
    const steps = fc.array(fc.constantFrom(...allPhases), { maxLength: 30 });
    fc.assert(
      fc.property(steps, fc.nat(40), fc.constantFrom(...moves), (some, position, move) => {
        const cursor = goTo(some.length, position);
        const expected =
          move === "first" || move === "previous" || move === "next" || move === "last"
            ? moved(cursor, move)
            : movedByPhase(cursor, move, some);
        expect(movedBy(cursor, move, courseOf(some, []))).toEqual(expected);
      }),
    );
  });
});

describe("the walk through a folded example", () => {
  it("goes from Mazur's eight updates to two, four weights each", () => {
    const mazur = folded("mazur");
    const updates = mazur.folds.filter((_, index) => mazur.course.phases[index] === "update");
    expect(updates.map(({ lead }) => reachedAt(lead, mazur.folds) - lead)).toEqual([3, 3]);
    expect(walk(1, "next", mazur)).toEqual(mazur.folds.slice(1).map(({ lead }) => lead));
  });

  it.each(["mazur", "han-kamber"])(
    "is the same there and back, and skips no figure (%s)",
    (name) => {
      const example = folded(name);
      const there = [1, ...walk(1, "next", example)];
      const last = there.at(-1) ?? 0;
      expect([last, ...walk(last, "previous", example)].reverse()).toEqual(there);
      const reached = there.map((stop) => reachedAt(stop, example.folds));
      expect(reached).toEqual([...there.slice(1).map((stop) => stop - 1), example.length]);
    },
  );

  it("has Han & Kamber's two hidden net inputs in one stop", () => {
    const { folds: found } = folded("han-kamber");
    expect(likewiseAt(1, found)).toEqual([2]);
    expect(reachedAt(1, found)).toBe(2);
    expect(reachedAt(2, found)).toBe(2);
    expect(canFold(found)).toBe(true);
  });

  it("knows an example in which nothing repeats", () => {
    expect(canFold(folded("sigmoid-gate").folds)).toBe(false);
  });
});
