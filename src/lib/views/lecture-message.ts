import type { HallScreen, LectureState } from "#lib/player/lecture-state.ts";

/** Whose window it is. */
export type LectureRole = "hall" | "speaker";

/** What both windows show. */
export interface SharedLecture extends LectureState {
  /** The link that brings back what has been changed about the example; `null` where nothing has. */
  readonly link: string | null;
  /** At which steps the lecture stops, as `plan.ts` writes it; "" for all. */
  readonly plan: string;
}

/** Orders what windows say, whatever the order in which it arrives. */
export interface Version {
  /** Higher than that of everything its window knew of. */
  readonly count: number;
  /** Decides between two windows that spoke at once. */
  readonly by: string;
}

/** What one window of a lecture tells the others. */
export type LectureMessage = {
  readonly from: string;
  readonly role: LectureRole;
  /** When the window was opened, in milliseconds. */
  readonly since: number;
} & (
  | { readonly kind: "state"; readonly version: Version; readonly lecture: SharedLecture }
  /** Is somebody there, and where are we? */
  | { readonly kind: "ask" }
  /** An answer without a state: nothing has been said yet. */
  | { readonly kind: "here" }
  | { readonly kind: "leave" }
);

const screens: readonly HallScreen[] = ["step", "black", "white", "overview"];

/** What has been sent, `null` for anything else: a store may hold whatever it likes. */
export function readLectureMessage(sent: unknown): LectureMessage | null {
  const { from, role, since, kind, version, lecture } = fieldsOf(sent);
  if (typeof from !== "string" || (role !== "hall" && role !== "speaker")) return null;
  if (typeof since !== "number") return null;
  if (kind === "ask" || kind === "here" || kind === "leave") return { from, role, since, kind };
  if (kind !== "state") return null;
  const known = { version: readVersion(version), lecture: readLecture(lecture) };
  return known.version && known.lecture
    ? { from, role, since, kind, version: known.version, lecture: known.lecture }
    : null;
}

function readVersion(sent: unknown): Version | null {
  const { count, by } = fieldsOf(sent);
  return isCount(count) && typeof by === "string" ? { count, by } : null;
}

function readLecture(sent: unknown): SharedLecture | null {
  const { position, build, screen: asked, link, plan } = fieldsOf(sent);
  const screen = screens.find((each) => each === asked);
  if (!isCount(position) || !isCount(build) || !screen) return null;
  if ((link !== null && typeof link !== "string") || typeof plan !== "string") return null;
  return { position, build, screen, link, plan };
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 1;
}

function fieldsOf(sent: unknown): Readonly<Record<string, unknown>> {
  return { ...Object(sent) };
}
