import {
  movedInLecture,
  wholeStep,
  type LectureCourse,
  type LectureMove,
  type LecturePlace,
} from "#lib/player/lecture-moves.ts";

/** What the hall sees: a step, nothing, or all steps at a glance. */
export type HallScreen = "step" | "black" | "white" | "overview";

/** Where a lecture is: all that its windows have to agree on. */
export interface LectureState extends LecturePlace {
  readonly screen: HallScreen;
}

/** After a move. While the screen is black or white nothing moves; the overview has moves of its own. */
export function lectureMoved(
  state: LectureState,
  move: LectureMove,
  along: LectureCourse,
): LectureState {
  return state.screen === "step" ? { ...state, ...movedInLecture(state, move, along) } : state;
}

/** At a step by its number, which is then what the hall sees; not while the screen is black or white. */
export function lectureAt(
  state: LectureState,
  position: number,
  along: LectureCourse,
): LectureState {
  if (state.screen === "black" || state.screen === "white") return state;
  return { ...wholeStep(position, along), screen: "step" };
}

/** Shows something else than the step, or the step again where that is shown already. */
export function screenToggled(
  state: LectureState,
  screen: Exclude<HallScreen, "step">,
): LectureState {
  return { ...state, screen: state.screen === screen ? "step" : screen };
}
