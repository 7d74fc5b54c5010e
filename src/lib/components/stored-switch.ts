/** A choice that is yes or no, and that this browser remembers for the next visit. */
export interface StoredSwitch {
  read(): boolean;
  write(on: boolean): void;
}

/** @param initially what holds until the reader chooses, and where nothing can be stored */
export function storedSwitch(name: string, initially: boolean): StoredSwitch {
  const key = `chalkgrad:${name}`;
  return {
    read() {
      try {
        const stored = localStorage.getItem(key);
        return stored === null ? initially : stored === "on";
      } catch {
        return initially;
      }
    },
    write(on) {
      try {
        localStorage.setItem(key, on ? "on" : "off");
      } catch {
        // a private window may refuse to store: the choice then holds for this page
      }
    },
  };
}
