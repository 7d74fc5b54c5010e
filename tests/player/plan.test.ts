import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { movedBy } from "#lib/player/any-move.ts";
import { parsePlan, plannedCourse, planWith, printPlan } from "#lib/player/plan.ts";

const course = {
  stops: [1, 2, 3, 4, 5],
  phases: ["forward", "forward", "loss", "backward", "update"],
} as const;

describe("the plan of a lecture", () => {
  it("is read from ranges and single steps", () => {
    expect(parsePlan("1-3,5,8-9")).toEqual([1, 2, 3, 5, 8, 9]);
    expect(parsePlan("5,1-2,2")).toEqual([1, 2, 5]);
  });

  it.each([null, "", "0", "3-1", "1,", "1-", "a", "1;2", "1-999999", "-1"])(
    "is every step where it can’t be read: %j",
    (text) => {
      expect(parsePlan(text)).toBeNull();
    },
  );

  it("is printed as short as can be, and read as it was", () => {
    expect(printPlan([1, 2, 3, 5, 8, 9])).toBe("1-3,5,8-9");
    expect(printPlan(null)).toBe("");
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 200 }), { minLength: 1 }), (stops) => {
        const plan = stops.toSorted((a, b) => a - b);
        expect(parsePlan(printPlan(plan))).toEqual(plan);
      }),
    );
  });

  it("leaves its stops to moves, which pass the others", () => {
    const planned = plannedCourse(course, [2, 4, 5]);
    expect(movedBy({ length: 5, position: 2 }, "next", planned).position).toBe(4);
    expect(movedBy({ length: 5, position: 4 }, "previous", planned).position).toBe(2);
    expect(movedBy({ length: 5, position: 5 }, "first", planned).position).toBe(2);
    expect(movedBy({ length: 5, position: 2 }, "next-phase", planned).position).toBe(4);
  });

  it("that leaves nothing is no plan", () => {
    expect(plannedCourse(course, [7])).toEqual(course);
    expect(plannedCourse(course, null)).toEqual(course);
  });

  it("takes steps out and puts them in again", () => {
    expect(planWith(null, [2, 3], false, 5)).toEqual([1, 4, 5]);
    expect(planWith([1, 4, 5], [3], true, 5)).toEqual([1, 3, 4, 5]);
    expect(planWith([1, 4, 5], [2, 3], true, 5)).toBeNull();
    expect(planWith([1], [1], false, 5)).toEqual([1]);
  });
});
