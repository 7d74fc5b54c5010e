import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LectureChannel } from "#lib/views/lecture-channel.ts";
import {
  readLectureMessage,
  type LectureMessage,
  type LectureRole,
  type SharedLecture,
} from "#lib/views/lecture-message.ts";

/** A post office that delivers when, and in which order, it is told to. */
class Post {
  readonly #boxes = new Map<string, (message: LectureMessage) => void>();
  readonly waiting: { readonly to: string; readonly message: LectureMessage }[] = [];
  delivered = 0;

  connect(name: string, receive: (message: LectureMessage) => void) {
    this.#boxes.set(name, receive);
    return {
      send: (message: LectureMessage) => {
        for (const to of this.#boxes.keys()) if (to !== name) this.waiting.push({ to, message });
      },
      close: () => {
        this.#boxes.delete(name);
      },
    };
  }

  deliver(at = 0): void {
    const [letter] = this.waiting.splice(at % Math.max(1, this.waiting.length), 1);
    if (!letter) return;
    this.delivered += 1;
    this.#boxes.get(letter.to)?.(letter.message);
  }

  deliverAll(): void {
    while (this.waiting.length > 0) {
      if (this.delivered > 10_000) throw new Error("an echo");
      this.deliver();
    }
  }
}

class TestWindow {
  lecture: SharedLecture | null = null;
  present: boolean | null = null;
  /** How often it has heard of a window of its role that was there before. */
  elders = 0;
  readonly channel: LectureChannel;

  constructor(post: Post, name: string, role: LectureRole, since = 0) {
    this.channel = new LectureChannel({
      name,
      role,
      since,
      connect: (receive) => post.connect(name, receive),
      onlecture: (lecture) => {
        this.lecture = lecture;
      },
      onpresence: (present) => {
        this.present = present;
      },
      onelder: () => {
        this.elders += 1;
      },
    });
  }

  move(lecture: SharedLecture): void {
    this.lecture = lecture;
    this.channel.share(lecture);
  }
}

function at(position: number, build = 1): SharedLecture {
  return { position, build, screen: "step", link: null, plan: "" };
}

describe("the windows of a lecture", () => {
  it("show the same, whoever moves", () => {
    const post = new Post();
    const hall = new TestWindow(post, "h", "hall");
    const speaker = new TestWindow(post, "s", "speaker");
    hall.move(at(3));
    post.deliverAll();
    expect(speaker.lecture).toEqual(at(3));
    speaker.move({ ...at(3), screen: "black" });
    post.deliverAll();
    expect(hall.lecture?.screen).toBe("black");
  });

  it("agree in the end, in whatever order they hear of each other", () => {
    const event = fc.oneof(
      fc.record({ kind: fc.constant("move" as const), by: fc.nat(2), to: fc.integer({ min: 1 }) }),
      fc.record({ kind: fc.constant("deliver" as const), at: fc.nat(20) }),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), fc.array(fc.nat(20)), (events, rest) => {
        const post = new Post();
        const windows = ["a", "b", "c"].map(
          (name, index) => new TestWindow(post, name, index === 0 ? "hall" : "speaker"),
        );
        for (const each of events) {
          if (each.kind === "move") windows[each.by]?.move(at(each.to));
          else post.deliver(each.at);
        }
        for (const place of rest) post.deliver(place);
        post.deliverAll();
        const [first, ...others] = windows;
        for (const other of others) expect(other.lecture).toEqual(first?.lecture);
      }),
    );
  });

  it("do not answer a state with a state", () => {
    const post = new Post();
    const hall = new TestWindow(post, "h", "hall");
    new TestWindow(post, "s", "speaker");
    post.deliverAll();
    const before = post.delivered;
    hall.move(at(2));
    hall.move(at(2));
    post.deliverAll();
    expect(post.delivered - before).toBe(1);
  });

  it("tell a window that comes late where they are", () => {
    const post = new Post();
    const hall = new TestWindow(post, "h", "hall");
    hall.move({ ...at(12, 2), link: "#v=1" });
    const speaker = new TestWindow(post, "s", "speaker");
    post.deliverAll();
    expect(speaker.lecture).toEqual({ ...at(12, 2), link: "#v=1" });
  });

  it("keep the place when the hall is opened again", () => {
    const post = new Post();
    const hall = new TestWindow(post, "h", "hall");
    hall.channel.begin(at(1));
    const speaker = new TestWindow(post, "s", "speaker");
    post.deliverAll();
    speaker.move(at(9, 2));
    post.deliverAll();
    hall.channel.leave();
    post.deliverAll();
    expect(speaker.present).toBe(false);

    const again = new TestWindow(post, "h2", "hall");
    again.channel.begin(at(1));
    post.deliverAll();
    expect(again.lecture).toEqual(at(9, 2));
    expect(speaker.lecture).toEqual(at(9, 2));
    expect(speaker.present).toBe(true);
  });

  it("tell the younger of two halls that it is a copy, and the elder nothing", () => {
    const post = new Post();
    const hall = new TestWindow(post, "h", "hall", 1_000);
    const copy = new TestWindow(post, "c", "hall", 2_000);
    const speaker = new TestWindow(post, "s", "speaker", 3_000);
    for (const each of [hall, copy]) each.channel.begin(at(1));
    post.deliverAll();
    expect(copy.elders).toBeGreaterThan(0);
    expect([hall.elders, speaker.elders]).toEqual([0, 0]);
    copy.channel.close();
    post.deliverAll();
    expect(speaker.present).toBe(true);
  });

  it("hear whether the other window is there at all", () => {
    const post = new Post();
    const speaker = new TestWindow(post, "s", "speaker");
    post.deliverAll();
    expect(speaker.present).toBeNull();
    new TestWindow(post, "s2", "speaker");
    post.deliverAll();
    expect(speaker.present).toBeNull();
    new TestWindow(post, "h", "hall");
    post.deliverAll();
    expect(speaker.present).toBe(true);
  });
});

describe("a message", () => {
  const message = {
    from: "h",
    role: "hall",
    since: 1_700_000_000_000.5,
    kind: "state",
    version: { count: 3, by: "h" },
    lecture: at(5),
  };

  it("is read as it was sent", () => {
    expect(readLectureMessage(JSON.parse(JSON.stringify(message)))).toEqual(message);
    const ask = { from: "s", role: "speaker", since: 0, kind: "ask" };
    expect(readLectureMessage(ask)).toEqual(ask);
  });

  it.each([
    null,
    "state",
    { ...message, role: "student" },
    { ...message, since: "long" },
    { ...message, kind: "shout" },
    { ...message, version: { count: Infinity, by: "h" } },
    { ...message, lecture: { ...at(5), position: -1 } },
    { ...message, lecture: { ...at(5), position: 1.5 } },
    { ...message, lecture: { ...at(5), screen: "red" } },
    { ...message, lecture: { ...at(5), link: 7 } },
    { ...message, lecture: { ...at(5), plan: null } },
  ])("that no window sends is none: %j", (sent) => {
    expect(readLectureMessage(sent)).toBeNull();
  });
});
