import { linkAtStep } from "#lib/document/link-hash.ts";
import type { LectureState } from "#lib/player/lecture-state.ts";
import { LectureChannel } from "#lib/views/lecture-channel.ts";
import type { SharedLecture } from "#lib/views/lecture-message.ts";
import { windowAddress, type LectureSession } from "#lib/views/lecture-session.ts";
import { connectWindows } from "#lib/views/lecture-transport.ts";

/** So often a window makes sure that the other one is still there, and so long it waits for a sign. */
const ASKS_EVERY = 2000;
const GIVES_UP_AFTER = 5000;

/** What happens in the other window. */
export interface OtherWindow {
  /** It is at another place. */
  readonly onmove: (lecture: LectureState) => void;
  /** It shows another example: the link to it, or `null` for the page's own. */
  readonly onlink: (link: string | null) => void;
  /** The lecture has another plan. */
  readonly onplan: (plan: string) => void;
  /** The hall of this lecture is another tab, of which this one is a copy. */
  readonly oncopy: () => void;
}

/** This window of a lecture and the other one, the hall's or the speaker's. To be left when it closes. */
export class LectureWindows {
  /** Whether the other window is there. */
  present = $state(false);
  readonly session: LectureSession;
  readonly #channel: LectureChannel;
  readonly #timer: ReturnType<typeof setInterval>;
  #known: SharedLecture;
  #heard = 0;

  /** @param begin where this window is when it opens */
  constructor(session: LectureSession, begin: SharedLecture, other: OtherWindow) {
    this.session = session;
    this.#known = atAnyStep(begin);
    this.#channel = new LectureChannel({
      name: crypto.randomUUID(),
      role: session.role,
      since: performance.timeOrigin,
      connect: (receive) => connectWindows(session.id, receive),
      onlecture: (lecture) => {
        const before = this.#known;
        this.#known = lecture;
        if (lecture.link !== before.link) other.onlink(lecture.link);
        if (lecture.plan !== before.plan) other.onplan(lecture.plan);
        other.onmove(lecture);
      },
      onpresence: (present) => {
        this.present = present;
        this.#heard = Date.now();
      },
      onelder: () => {
        if (session.role === "hall") other.oncopy();
      },
    });
    if (session.role === "hall") this.#channel.begin(this.#known);
    this.#timer = setInterval(() => {
      if (Date.now() - this.#heard > GIVES_UP_AFTER) this.present = false;
      this.#channel.ask();
    }, ASKS_EVERY);
  }

  /** This window has moved. */
  move({ position, build, screen }: LectureState): void {
    this.#share({ ...this.#known, position, build, screen });
  }

  /** This window shows another example; what it heard from the other one is no news. */
  change(link: string | null): void {
    this.#share(atAnyStep({ ...this.#known, link }));
  }

  /** The lecture is to go another way. */
  replan(plan: string): void {
    this.#share({ ...this.#known, plan });
  }

  /**
   * Opens the other window, or shows it where it is open.
   *
   * @returns whether the browser lets it
   */
  openOther(): boolean {
    const { id, role } = this.session;
    const other = role === "hall" ? "speaker" : "hall";
    const address = windowAddress(location.href, id, other);
    return window.open(address, `chalkgrad-${other}-${id}`, "popup") !== null;
  }

  leave(): void {
    clearInterval(this.#timer);
    this.#channel.leave();
  }

  /** Leaves the lecture to the tab of which this one is a copy. */
  giveUp(): void {
    clearInterval(this.#timer);
    this.#channel.close();
  }

  #share(lecture: SharedLecture): void {
    this.#known = lecture;
    this.#channel.share(lecture);
  }
}

/** The place is told by itself, so that a link is the same at every step. */
function atAnyStep(lecture: SharedLecture): SharedLecture {
  const { link } = lecture;
  return { ...lecture, link: link === null ? null : linkAtStep(link, 1) };
}
