import { movedBy, type AnyMove } from "#lib/player/any-move.ts";
import { goTo } from "#lib/player/cursor.ts";
import type { Course } from "#lib/player/folding.ts";

/** A place in a lecture: a step, and how much of it the hall has seen. Both count from 1. */
export interface LecturePlace {
  readonly position: number;
  readonly build: number;
}

/** What moves a lecture: builds within a step, too, or whole steps past them. */
export type LectureMove = AnyMove | "next-step" | "previous-step";

/** What a lecture goes along. */
export interface LectureCourse {
  /** How many steps the example has. */
  readonly length: number;
  readonly course: Course;
  /** In how many parts the formula of a step is shown, at least 1. */
  buildsOf(position: number): number;
}

/**
 * The place after a move. Forward a step begins with its first part; whoever goes back, or past
 * the parts, sees a step whole.
 */
export function movedInLecture(
  place: LecturePlace,
  move: LectureMove,
  along: LectureCourse,
): LecturePlace {
  switch (move) {
    case "next":
      return place.build < along.buildsOf(place.position)
        ? { ...place, build: place.build + 1 }
        : steppedTo(place, "next", along, "first");
    case "previous":
      return place.build > 1
        ? { ...place, build: place.build - 1 }
        : steppedTo(place, "previous", along, "whole");
    case "next-step":
      return steppedTo(place, "next", along, "whole");
    case "previous-step":
      return steppedTo(place, "previous", along, "whole");
    case "first":
    case "next-phase":
    case "previous-phase":
      return steppedTo(place, move, along, "first");
    case "last":
    case "end-of-phase":
      return steppedTo(place, move, along, "whole");
  }
}

/** A step with everything that it shows. */
export function wholeStep(position: number, along: LectureCourse): LecturePlace {
  const { position: nearest } = goTo(along.length, position);
  return { position: nearest, build: along.buildsOf(nearest) };
}

function steppedTo(
  place: LecturePlace,
  move: AnyMove,
  along: LectureCourse,
  shown: "first" | "whole",
): LecturePlace {
  const from = goTo(along.length, place.position);
  const { position } = movedBy(from, move, along.course);
  // at either end a step that is not shown whole is shown whole, or from its beginning
  return shown === "whole" || (position === from.position && move === "next")
    ? wholeStep(position, along)
    : { position, build: 1 };
}
