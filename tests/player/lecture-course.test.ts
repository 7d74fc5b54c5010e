import { describe, expect, it } from "vitest";
import { readDocument } from "#lib/document/read.ts";
import { solve } from "#lib/document/solve.ts";
import { findExample } from "#lib/examples/registry.ts";
import { narrate } from "#lib/explanations/narrate.ts";
import { lectureCourse } from "#lib/player/lecture-course.ts";

const { steps } = narrate(solve(readDocument(findExample("xyz")?.variants[0].document)));

describe("what a lecture goes along", () => {
  it("is every step, whole", () => {
    const along = lectureCourse(steps, { building: false });
    expect(along.course.stops).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(along.buildsOf(1)).toBe(1);
  });

  it("has as many builds at a step as its formula has parts", () => {
    const along = lectureCourse(steps, { building: true });
    // q = x + y = −2 + 5 = 3
    expect(along.buildsOf(1)).toBe(3);
    expect(along.buildsOf(99)).toBe(1);
  });
});
