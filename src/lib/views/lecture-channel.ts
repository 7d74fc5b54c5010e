import type {
  LectureMessage,
  LectureRole,
  SharedLecture,
  Version,
} from "#lib/views/lecture-message.ts";

/** Takes messages to the other windows of the same lecture. */
export interface LectureTransport {
  send(message: LectureMessage): void;
  close(): void;
}

export interface LectureChannelOptions {
  /** Distinguishes the window from all others. */
  readonly name: string;
  readonly role: LectureRole;
  /** When the window was opened, in milliseconds. */
  readonly since: number;
  /** @param receive is to be called with each message of another window, in any order */
  readonly connect: (receive: (message: LectureMessage) => void) => LectureTransport;
  /** Another window leads. */
  readonly onlecture: (lecture: SharedLecture) => void;
  /** A window of the other role has been heard, or has said that it closes. */
  readonly onpresence: (present: boolean) => void;
  /** A window of this window's own role was there before it. */
  readonly onelder: () => void;
}

/**
 * Keeps the windows of a lecture together: whoever moved last is right. Hearing of a state never
 * sends one, so there are no echoes; a window that comes late asks.
 */
export class LectureChannel {
  readonly #options: LectureChannelOptions;
  readonly #transport: LectureTransport;
  #version: Version = { count: 0, by: "" };
  #lecture: SharedLecture | null = null;
  #closed = false;

  constructor(options: LectureChannelOptions) {
    this.#options = options;
    this.#transport = options.connect((message) => {
      this.#receive(message);
    });
    this.ask();
  }

  /** Where the lecture begins as far as this window knows: it yields to whatever has been moved. */
  begin(lecture: SharedLecture): void {
    if (this.#lecture) return;
    this.#lecture = lecture;
    this.#version = { count: 1, by: "" };
    this.#tell();
  }

  /** Tells the other windows where the lecture is now, unless that is known. */
  share(lecture: SharedLecture): void {
    if (this.#lecture && isSame(this.#lecture, lecture)) return;
    this.#lecture = lecture;
    this.#version = { count: this.#version.count + 1, by: this.#options.name };
    this.#tell();
  }

  /** Asks who is there; each window answers at once, even one that is hidden. */
  ask(): void {
    this.#send({ kind: "ask" });
  }

  leave(): void {
    this.#send({ kind: "leave" });
    this.close();
  }

  /** Goes without a word: another window stays in this one's place. */
  close(): void {
    this.#closed = true;
    this.#transport.close();
  }

  #receive(message: LectureMessage): void {
    const { name, role, since, onpresence, onelder } = this.#options;
    if (message.from === name) return;
    if (message.role !== role) onpresence(message.kind !== "leave");
    else if (message.kind !== "leave" && message.since < since) {
      onelder();
      if (this.#closed) return;
    }
    switch (message.kind) {
      case "state":
        this.#follow(message.version, message.lecture);
        break;
      case "ask":
        this.#tell();
        break;
      case "here":
      case "leave":
        break;
    }
  }

  #follow(version: Version, lecture: SharedLecture): void {
    if (!isLater(version, this.#version)) return;
    this.#version = version;
    this.#lecture = lecture;
    this.#options.onlecture(lecture);
  }

  #tell(): void {
    const lecture = this.#lecture;
    this.#send(lecture ? { kind: "state", version: this.#version, lecture } : { kind: "here" });
  }

  #send(said: Said): void {
    const { name: from, role, since } = this.#options;
    this.#transport.send({ from, role, since, ...said });
  }
}

type Said = LectureMessage extends infer Each
  ? Each extends LectureMessage
    ? Omit<Each, "from" | "role" | "since">
    : never
  : never;

function isLater(version: Version, than: Version): boolean {
  return version.count > than.count || (version.count === than.count && version.by > than.by);
}

function isSame(one: SharedLecture, other: SharedLecture): boolean {
  return (
    one.position === other.position &&
    one.build === other.build &&
    one.screen === other.screen &&
    one.link === other.link &&
    one.plan === other.plan
  );
}
