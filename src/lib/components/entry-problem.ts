import { EntryError, readEntry } from "#lib/document/typed-entry.ts";

/** The beginning of a number: a sign, a point, the e of an exponent, the bar of a fraction. */
const unfinished =
  /^[+\u2212\u2013-]\.?$|^\.$|^[+\u2212\u2013-]?[\d.,]*\d\.?(?:e[+\u2212\u2013-]?|\/)$/i;

/**
 * What is wrong with a number as it is being typed, in a sentence; `null` while nothing is, or
 * while it may yet become one.
 */
export function entryProblem(text: string): string | null {
  const entry = readEntry(text);
  return entry instanceof EntryError && !unfinished.test(text.trim()) ? entry.message : null;
}
