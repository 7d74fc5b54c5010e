import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { phases as allPhases, type Phase } from "#lib/engine/trace/derivation.ts";
import { goTo } from "#lib/player/cursor.ts";
import { canMoveByPhase, movedByPhase, type PhaseMove } from "#lib/player/phases.ts";

/** Steps 1–3, 4, 5–6, 7–9 and, as with the output weights first, a phase taken up again: 10. */
const phases: readonly Phase[] = [
  ...["forward", "forward", "forward", "loss", "backward", "backward"],
  ...["update", "update", "update", "backward"],
].flatMap((name) => allPhases.filter((phase) => phase === name));

function after(position: number, move: PhaseMove): number {
  return movedByPhase(goTo(phases.length, position), move, phases).position;
}

describe("movedByPhase", () => {
  it.each([
    [1, 4],
    [3, 4],
    [4, 5],
    [8, 10],
    [10, 10],
  ])("goes from %i on to the next phase at %i", (from, to) => {
    expect(after(from, "next-phase")).toBe(to);
  });

  it.each([
    [10, 7],
    [9, 7],
    [7, 5],
    [4, 1],
    [2, 1],
    [1, 1],
  ])("goes from %i back to the beginning of a phase at %i", (from, to) => {
    expect(after(from, "previous-phase")).toBe(to);
  });

  it.each([
    [1, 3],
    [3, 4],
    [4, 6],
    [7, 9],
    [9, 10],
    [10, 10],
  ])("goes from %i to the end of a phase at %i", (from, to) => {
    expect(after(from, "end-of-phase")).toBe(to);
  });

  it("knows where there is no further phase", () => {
    const at = (position: number) => goTo(phases.length, position);
    expect(canMoveByPhase(at(1), "previous-phase", phases)).toBe(false);
    expect(canMoveByPhase(at(10), "next-phase", phases)).toBe(false);
    expect(canMoveByPhase(at(10), "end-of-phase", phases)).toBe(false);
    expect(canMoveByPhase(at(9), "end-of-phase", phases)).toBe(true);
    expect(movedByPhase(goTo(0, 1), "next-phase", []).position).toBe(0);
  });

  it("visits the beginning, or the end, of every phase", () => {
    const anyPhases = fc.array(fc.constantFrom(...allPhases), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(anyPhases, fc.boolean(), (steps, forwards) => {
        const move = forwards ? "end-of-phase" : "previous-phase";
        let cursor = goTo(steps.length, forwards ? 1 : steps.length);
        const visited = new Set<number>();
        while (canMoveByPhase(cursor, move, steps)) {
          cursor = movedByPhase(cursor, move, steps);
          visited.add(cursor.position);
          const beside = steps[cursor.position - (forwards ? 0 : 2)];
          expect(steps[cursor.position - 1]).not.toBe(beside);
        }
        expect(cursor.position).toBe(forwards ? steps.length : 1);
      }),
    );
  });
});
