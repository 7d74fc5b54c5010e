import { describe, expect, it } from "vitest";
import type { LectureCourse } from "#lib/player/lecture-moves.ts";
import {
  lectureAt,
  lectureMoved,
  screenToggled,
  type LectureState,
} from "#lib/player/lecture-state.ts";
import { courseOf } from "#lib/player/folding.ts";

/** Two steps forward, two backward; the second is shown in three parts. */
const along: LectureCourse = {
  length: 4,
  course: courseOf(["forward", "forward", "backward", "backward"], []),
  buildsOf: (position) => (position === 2 ? 3 : 1),
};

function at(position: number, build = 1, screen: LectureState["screen"] = "step"): LectureState {
  return { position, build, screen };
}

describe("the moves of a lecture", () => {
  it("shows rule, numbers and result before the next step", () => {
    let state = at(1);
    const seen = Array.from({ length: 4 }, () => {
      state = lectureMoved(state, "next", along);
      return `${state.position}.${state.build}`;
    });
    expect(seen).toEqual(["2.1", "2.2", "2.3", "3.1"]);
  });

  it("goes back the same way, and sees a step whole that it comes back to", () => {
    expect(lectureMoved(at(3), "previous", along)).toEqual(at(2, 3));
    expect(lectureMoved(at(2, 3), "previous", along)).toEqual(at(2, 2));
    expect(lectureMoved(at(2, 1), "previous", along)).toEqual(at(1));
  });

  it("can go past the parts", () => {
    expect(lectureMoved(at(1), "next-step", along)).toEqual(at(2, 3));
    expect(lectureMoved(at(2, 1), "next-step", along)).toEqual(at(3));
    expect(lectureMoved(at(2, 1), "next-phase", along)).toEqual(at(3));
  });

  it("stays at either end", () => {
    expect(lectureMoved(at(4), "next", along)).toEqual(at(4));
    expect(lectureMoved(at(1), "previous", along)).toEqual(at(1));
  });

  it.each(["black", "white"] as const)("does not move while the screen is %s", (screen) => {
    const dark = at(2, 2, screen);
    expect(lectureMoved(dark, "next", along)).toEqual(dark);
    expect(lectureMoved(dark, "last", along)).toEqual(dark);
    expect(lectureAt(dark, 4, along)).toEqual(dark);
  });
});

describe("the screens of a lecture", () => {
  it("come and go with the same key, and one takes the place of another", () => {
    expect(screenToggled(at(2), "black")).toEqual(at(2, 1, "black"));
    expect(screenToggled(at(2, 1, "black"), "black")).toEqual(at(2));
    expect(screenToggled(at(2, 1, "black"), "white")).toEqual(at(2, 1, "white"));
  });

  it("goes from the overview to a step, and shows it whole", () => {
    expect(lectureAt(at(4, 1, "overview"), 2, along)).toEqual(at(2, 3));
  });
});
