import { programFunctions } from "#lib/engine/expression/program-function.ts";
import { functionWords } from "#lib/explanations/en/program-words.ts";

/** What can stand for the beginning of a name that has been typed. */
export interface Completion {
  /** Where the name begins in the text, and where it ends: at the caret. */
  readonly start: number;
  readonly end: number;
  readonly options: readonly [CompletionOption, ...CompletionOption[]];
}

export interface CompletionOption {
  readonly name: string;
  /** What it does, or what it is. */
  readonly words: string;
  readonly insert: string;
}

/** One letter is as likely a variable of its own. */
const SHORTEST = 2;
const MOST = 8;

const beginning = /[A-Za-z\u0391-\u03c9][A-Za-z0-9_\u0391-\u03c9]*$/;
const nameGoesOn = /^[A-Za-z0-9_\u0391-\u03c9]/;

/**
 * The functions, and the program's own names, that begin as the name before the caret does; `null`
 * where there are none.
 *
 * @param shortest so many letters have to be typed
 */
export function completionAt(
  text: string,
  caret: number,
  names: readonly string[],
  shortest = SHORTEST,
): Completion | null {
  const before = text.slice(0, caret);
  const after = text.slice(caret);
  const line = before.slice(before.lastIndexOf("\n") + 1);
  const typed = beginning.exec(line)?.[0] ?? "";
  if (typed.length < shortest || nameGoesOn.test(after) || line.includes("#")) return null;
  const [first, ...rest] = [...functionsLike(typed, after), ...namesLike(typed, names)];
  if (!first) return null;
  return { start: caret - typed.length, end: caret, options: [first, ...rest.slice(0, MOST - 1)] };
}

function functionsLike(typed: string, after: string): readonly CompletionOption[] {
  const called = after.startsWith("(");
  return [...programFunctions.keys()]
    .filter((name) => name.startsWith(typed.toLowerCase()) && !(called && name === typed))
    .map((name) => ({
      name,
      words: functionWords.get(name) ?? "",
      insert: called ? name : `${name}(`,
    }));
}

function namesLike(typed: string, names: readonly string[]): readonly CompletionOption[] {
  return names
    .filter((name) => name.startsWith(typed) && name !== typed)
    .map((name) => ({ name, words: "", insert: name }));
}
