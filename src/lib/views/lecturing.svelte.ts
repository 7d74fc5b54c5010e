import { storedSingleLetters, storeSingleLetters } from "#lib/components/single-letters.ts";
import { stepPlace } from "#lib/components/step-place.ts";
import { storedSwitch } from "#lib/components/stored-switch.ts";
import type { NarratedStep } from "#lib/explanations/narration.ts";
import { goTo, type Cursor } from "#lib/player/cursor.ts";
import { lectureCourse } from "#lib/player/lecture-course.ts";
import type { LectureCourse } from "#lib/player/lecture-moves.ts";
import {
  lectureAt,
  lectureMoved,
  screenToggled,
  type HallScreen,
  type LectureState,
} from "#lib/player/lecture-state.ts";
import type { LecturePlan } from "#lib/player/plan.ts";
import {
  presenterCommandFor,
  type LectureCommand,
  type PresenterCommand,
} from "#lib/player/presenter-keys.ts";
import { hasOwnUseFor } from "#lib/views/own-keys.ts";

/** A lecture as a window is given it. */
export interface GivenLecture {
  readonly steps: readonly NarratedStep[];
  /** Where it is, which the page keeps. */
  readonly lecture: LectureState;
  /** At which steps it stops. */
  readonly plan: LecturePlan;
  readonly onlecture: (lecture: LectureState) => void;
}

/** A lecture in one of its windows: the step that it is at, and what all windows obey alike. */
export class Lecturing {
  readonly #given: GivenLecture;
  readonly #buildChoice = storedSwitch("builds", false);
  #building = $state(false);
  #singleLetters = $state(true);
  readonly #along = $derived.by(() =>
    lectureCourse(this.#given.steps, { building: this.#building, plan: this.#given.plan }),
  );
  readonly #cursor = $derived.by(() =>
    goTo(this.#given.steps.length, this.#given.lecture.position),
  );
  readonly #build = $derived.by(() => (this.#building ? this.#given.lecture.build : Infinity));

  /** @param given what it says may change */
  constructor(given: GivenLecture) {
    this.#given = given;
  }

  /** What the lecture goes along. */
  get along(): LectureCourse {
    return this.#along;
  }

  get cursor(): Cursor {
    return this.#cursor;
  }

  get step(): NarratedStep | undefined {
    return this.#given.steps[this.#cursor.position - 1];
  }

  /** Where the lecture is. */
  get state(): LectureState {
    return this.#given.lecture;
  }

  /** What the hall sees. */
  get screen(): HallScreen {
    return this.#given.lecture.screen;
  }

  /** "Step 12 of 43". */
  get place(): string {
    const { position, length } = this.#cursor;
    return stepPlace(position, position, length);
  }

  /** Whether formulas come part by part. */
  get building(): boolean {
    return this.#building;
  }

  /** How many parts of the formula the hall sees. */
  get build(): number {
    return this.#build;
  }

  /** Whether the hall sees all of the formula. */
  get whole(): boolean {
    return this.#build >= this.#along.buildsOf(this.#cursor.position);
  }

  /** Whether letters and signs are keys, too. */
  get singleLetters(): boolean {
    return this.#singleLetters;
  }

  setSingleLetters(enabled: boolean): void {
    this.#singleLetters = enabled;
    storeSingleLetters(enabled);
  }

  /** Takes up what this browser remembers, which the other window may have changed. */
  recall(): void {
    this.#building = this.#buildChoice.read();
    this.#singleLetters = storedSingleLetters();
  }

  /**
   * Takes a key from the browser.
   *
   * @returns what it asks for; `null` where that is nothing, or where what has the focus needs it
   */
  take(event: KeyboardEvent): PresenterCommand | null {
    const command = presenterCommandFor(event, { singleLetters: this.#singleLetters });
    if (command === null || event.defaultPrevented || hasOwnUseFor(event)) return null;
    event.preventDefault();
    return command;
  }

  obey(command: LectureCommand): void {
    const { lecture, onlecture } = this.#given;
    const { position } = this.#cursor;
    switch (command) {
      case "black":
      case "white":
      case "overview":
        onlecture(screenToggled(lecture, command));
        break;
      case "close":
        if (lecture.screen !== "step") onlecture({ ...lecture, screen: "step" });
        break;
      case "builds":
        this.#building = !this.#building;
        this.#buildChoice.write(this.#building);
        onlecture({ ...lecture, position, build: this.#along.buildsOf(position) });
        break;
      default:
        onlecture(lectureMoved({ ...lecture, position }, command, this.#along));
    }
  }

  /** The example has changed, and the step has another number: its formula begins anew. */
  follow(position: number): void {
    const { lecture, onlecture } = this.#given;
    onlecture({ ...lecture, position, build: 1 });
  }

  /** To a step by its number, which is then what the hall sees. */
  goTo(position: number): void {
    const { lecture, onlecture } = this.#given;
    onlecture(lectureAt(lecture, position, this.#along));
  }
}
