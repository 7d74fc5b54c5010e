const KEY = "chalkgrad:single-letters";

/** Whether letters and signs step, too: yes, until the reader switches them off (WCAG 2.1.4). */
export function storedSingleLetters(): boolean {
  try {
    return localStorage.getItem(KEY) !== "off";
  } catch {
    return true;
  }
}

/** Remembers the choice for the next visit. */
export function storeSingleLetters(enabled: boolean): void {
  try {
    localStorage.setItem(KEY, enabled ? "on" : "off");
  } catch {
    // a private window may refuse to store: the choice then holds for this page
  }
}
