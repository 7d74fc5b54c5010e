/** A timer: when it was started, or what had gone by when it was stopped, in milliseconds. */
export interface Timer {
  readonly since: number;
  readonly stopped: number | null;
}

const KEY = "chalkgrad:timer";

/** The timer of a lecture, as it was when its window was closed or loaded anew; else `null`. */
export function storedTimer(session: string): Timer | null {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? "null");
    const { of, since, stopped } = { of: null, since: null, stopped: null, ...Object(stored) };
    if (of !== session || typeof since !== "number") return null;
    return stopped === null || typeof stopped === "number" ? { since, stopped } : null;
  } catch {
    return null;
  }
}

/** Remembers the timer of a lecture; of one, so that nothing piles up. */
export function storeTimer(session: string, { since, stopped }: Timer): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ of: session, since, stopped }));
  } catch {
    // a private window may refuse to store: the timer then lasts as long as its window
  }
}
