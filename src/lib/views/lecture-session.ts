import type { LectureRole } from "#lib/views/lecture-message.ts";

/** A lecture, and which of its windows this is. */
export interface LectureSession {
  /** The lecture's own id. */
  readonly id: string;
  readonly role: LectureRole;
}

const STORED = "chalkgrad:lecture";
const ID = /^[\w-]{8,64}$/;

/**
 * The lecture that an address names: `?speaker=<id>` in the speaker's window, `?hall=<id>` in a
 * hall that the speaker's window has opened again; else the one that this tab has held before it
 * was loaded anew, else a new one.
 */
export function lectureSession(search: string): LectureSession {
  const asked = new URLSearchParams(search);
  const speaker = asked.get("speaker");
  if (speaker !== null && ID.test(speaker)) return { id: speaker, role: "speaker" };
  const hall = asked.get("hall");
  return hallOf(hall !== null && ID.test(hall) ? hall : (storedId() ?? crypto.randomUUID()));
}

/** A lecture of its own for a hall whose tab is a copy of another, and has its id. */
export function anotherSession(): LectureSession {
  return hallOf(crypto.randomUUID());
}

function hallOf(id: string): LectureSession {
  try {
    sessionStorage.setItem(STORED, id);
  } catch {
    // a private window may refuse to store: after a reload the lecture is a new one
  }
  return { id, role: "hall" };
}

/** The address of another window of the same lecture, at the same place. */
export function windowAddress(href: string, id: string, role: LectureRole): string {
  const address = new URL(href);
  address.searchParams.delete("speaker");
  address.searchParams.delete("hall");
  address.searchParams.set(role, id);
  return address.href;
}

function storedId(): string | null {
  try {
    const id = sessionStorage.getItem(STORED);
    return id !== null && ID.test(id) ? id : null;
  } catch {
    return null;
  }
}
