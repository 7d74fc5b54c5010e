import { beforeEach, describe, expect, it } from "vitest";
import type { LectureState } from "#lib/player/lecture-state.ts";
import type { LecturePlan } from "#lib/player/plan.ts";
import { Lecturing } from "#lib/views/lecturing.svelte.ts";
import { solved } from "../components/solved.ts";

const { steps } = solved("xyz").narration;

/** A lecture on the seven steps of xyz, and where it has got to. */
function lecture({ begin = 1, plan = null }: { begin?: number; plan?: LecturePlan } = {}) {
  const at: { now: LectureState } = { now: { position: begin, build: 1, screen: "step" } };
  const lecturing = new Lecturing({
    steps,
    plan,
    get lecture() {
      return at.now;
    },
    onlecture: (next) => {
      at.now = next;
    },
  });
  return { at, lecturing };
}

function pressed(key: string): KeyboardEvent {
  return new KeyboardEvent("keydown", { key, cancelable: true });
}

beforeEach(() => {
  localStorage.clear();
});

describe("a lecture in one of its windows", () => {
  it("is at a step, and says where", () => {
    const { lecturing } = lecture({ begin: 2 });
    expect(lecturing.step?.number).toBe(2);
    expect(lecturing.place).toBe("Step 2 of 7");
  });

  it("is at the last step where it is sent past it", () => {
    expect(lecture({ begin: 99 }).lecturing.cursor.position).toBe(7);
  });

  it("moves, along its plan", () => {
    const { at, lecturing } = lecture({ plan: [1, 4, 7] });
    lecturing.obey("next");
    expect(at.now.position).toBe(4);
    lecturing.obey("last");
    expect(at.now.position).toBe(7);
  });

  it("goes to a step by its number", () => {
    const { at, lecturing } = lecture();
    lecturing.goTo(5);
    expect(at.now).toEqual({ position: 5, build: 1, screen: "step" });
  });

  it("follows a step that has another number, also while the hall sees black", () => {
    const { at, lecturing } = lecture();
    lecturing.obey("black");
    lecturing.follow(3);
    expect(at.now).toEqual({ position: 3, build: 1, screen: "black" });
  });

  it("stands still while the hall sees black, until that is closed", () => {
    const { at, lecturing } = lecture();
    lecturing.obey("black");
    lecturing.obey("next");
    expect(at.now).toMatchObject({ position: 1, screen: "black" });
    lecturing.obey("close");
    expect(at.now.screen).toBe("step");
  });

  it("shows formulas whole, or part by part, which this browser remembers", () => {
    const { at, lecturing } = lecture();
    expect(lecturing.whole).toBe(true);
    lecturing.obey("builds");
    // q = x + y = −2 + 5 = 3 has three parts, and the hall has seen them all
    expect(at.now.build).toBe(3);
    lecturing.obey("previous");
    const other = lecture({ begin: 1 }).lecturing;
    other.recall();
    expect(other.building).toBe(true);
    expect(other.build).toBe(1);
    expect(other.whole).toBe(false);
  });
});

describe("the keys of a lecture", () => {
  it("are taken from the browser", () => {
    const key = pressed("PageDown");
    expect(lecture().lecturing.take(key)).toBe("next");
    expect(key.defaultPrevented).toBe(true);
  });

  it("are left to the browser where they mean nothing", () => {
    const key = pressed("F1");
    expect(lecture().lecturing.take(key)).toBeNull();
    expect(key.defaultPrevented).toBe(false);
  });

  it("are no letters once those are switched off, also on the next visit", () => {
    const { lecturing } = lecture();
    expect(lecturing.take(pressed("b"))).toBe("black");
    lecturing.setSingleLetters(false);
    expect(lecturing.take(pressed("b"))).toBeNull();
    const next = lecture().lecturing;
    next.recall();
    expect(next.take(pressed("b"))).toBeNull();
    expect(next.take(pressed("PageUp"))).toBe("previous");
  });
});
