import type { AnyMove } from "#lib/player/any-move.ts";
import type { Move } from "#lib/player/cursor.ts";
import type { PhaseMove } from "#lib/player/phases.ts";

/** What a key press says about itself; a `KeyboardEvent` is one. */
export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** What a key can ask for: a move, the field for a step's number, or the list of keys. */
export type Command = AnyMove | "go-to" | "help";

export interface KeyOptions {
  /** Letters and signs can be switched off, for those who dictate or press them by mistake (WCAG 2.1.4). */
  readonly singleLetters: boolean;
}

/** Presenters' remotes send PageDown and PageUp. */
const namedKeys: Readonly<Record<string, Move>> = {
  ArrowRight: "next",
  ArrowDown: "next",
  ArrowLeft: "previous",
  ArrowUp: "previous",
  " ": "next",
  PageDown: "next",
  PageUp: "previous",
  Home: "first",
  End: "last",
};

/** With Alt, or with Shift where the browser takes Alt for itself. */
const phaseKeys: Readonly<Record<string, PhaseMove>> = {
  ArrowRight: "next-phase",
  ArrowDown: "next-phase",
  ArrowLeft: "previous-phase",
  ArrowUp: "previous-phase",
};

const letters: Readonly<Record<string, Command>> = {
  n: "next",
  p: "previous",
  g: "go-to",
  "?": "help",
};

/** The command that a key asks for, or `null`. Keys with Ctrl or Meta belong to the browser. */
export function commandForKey(
  press: KeyPress,
  { singleLetters }: KeyOptions = { singleLetters: true },
): Command | null {
  const { key, shiftKey, altKey } = press;
  if (press.ctrlKey || press.metaKey) return null;
  if (altKey) return shiftKey ? null : find(phaseKeys, key);
  // a ? takes Shift on most keyboards
  if (key === "?" || !shiftKey) {
    const letter = singleLetters ? find(letters, key.toLowerCase()) : null;
    return letter ?? find(namedKeys, key);
  }
  return key === " " ? "previous" : find(phaseKeys, key);
}

function find<Found>(table: Readonly<Record<string, Found>>, key: string): Found | null {
  return Object.hasOwn(table, key) ? (table[key] ?? null) : null;
}
