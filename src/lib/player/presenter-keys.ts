import type { KeyOptions, KeyPress } from "#lib/player/keys.ts";
import type { LectureMove } from "#lib/player/lecture-moves.ts";

/** What every window of a lecture obeys: where it is, what the hall sees, and how formulas come. */
export type LectureCommand = LectureMove | "black" | "white" | "overview" | "close" | "builds";

/** What a key can ask for in front of a hall. */
export type PresenterCommand =
  | LectureCommand
  | "fullscreen"
  | "speaker"
  | "go-to"
  | "help"
  | "code"
  | "pointer"
  | "draw"
  | "clear"
  | "theme"
  | "ledger"
  | "what-if"
  | "plan";

/** Remotes send PageDown and PageUp, and F5 and Escape from one button. */
const namedKeys: Readonly<Record<string, PresenterCommand>> = {
  ArrowRight: "next",
  ArrowDown: "next",
  ArrowLeft: "previous",
  ArrowUp: "previous",
  " ": "next",
  PageDown: "next",
  PageUp: "previous",
  Home: "first",
  End: "last",
  F5: "fullscreen",
  Escape: "close",
};

/** Past what a step still holds back. */
const wholeStepKeys: Readonly<Record<string, PresenterCommand>> = {
  ArrowRight: "next-step",
  ArrowDown: "next-step",
  ArrowLeft: "previous-step",
  ArrowUp: "previous-step",
};

const phaseKeys: Readonly<Record<string, PresenterCommand>> = {
  ArrowRight: "next-phase",
  ArrowDown: "next-phase",
  ArrowLeft: "previous-phase",
  ArrowUp: "previous-phase",
  " ": "previous",
};

/** Remotes send the full stop, too. */
const letters: Readonly<Record<string, PresenterCommand>> = {
  n: "next",
  p: "previous",
  b: "black",
  ".": "black",
  w: "white",
  ",": "white",
  o: "overview",
  f: "fullscreen",
  s: "speaker",
  g: "go-to",
  "?": "help",
  q: "code",
  m: "pointer",
  d: "draw",
  c: "clear",
  t: "theme",
  l: "ledger",
  i: "what-if",
  a: "builds",
  e: "plan",
};

/** The command that a key asks for, or `null`. Keys with Ctrl or Meta belong to the browser. */
export function presenterCommandFor(
  press: KeyPress,
  { singleLetters }: KeyOptions = { singleLetters: true },
): PresenterCommand | null {
  const { key, shiftKey, altKey } = press;
  if (press.ctrlKey || press.metaKey) return null;
  if (altKey) return shiftKey ? null : find(wholeStepKeys, key);
  // a ? takes Shift on most keyboards
  const letter =
    singleLetters && (!shiftKey || key === "?") ? find(letters, key.toLowerCase()) : null;
  return letter ?? find(shiftKey ? phaseKeys : namedKeys, key);
}

function find(
  table: Readonly<Record<string, PresenterCommand>>,
  key: string,
): PresenterCommand | null {
  return Object.hasOwn(table, key) ? (table[key] ?? null) : null;
}
