const KEY = "chalkgrad:fold-repeats";

/** Whether repeated steps are folded: no, until the reader asks for it. */
export function storedFolding(): boolean {
  try {
    return localStorage.getItem(KEY) === "on";
  } catch {
    return false;
  }
}

/** Remembers the choice for the next visit. */
export function storeFolding(enabled: boolean): void {
  try {
    localStorage.setItem(KEY, enabled ? "on" : "off");
  } catch {
    // a private window may refuse to store: the choice then holds for this page
  }
}
