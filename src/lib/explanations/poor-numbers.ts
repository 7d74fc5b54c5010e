import { poorNumbersWords } from "#lib/explanations/en/poor-numbers.ts";

/**
 * What is said of a class set whose numbers are not all as they should be.
 *
 * @param sensible for each sheet whether its numbers are
 * @returns `null` where all are
 */
export function poorNumbers(sensible: readonly boolean[]): string | null {
  const poor = sensible.flatMap((fine, index) => (fine ? [] : [index + 1]));
  if (poor.length === 0) return null;
  return poorNumbersWords(poor.length === sensible.length ? "all" : poor);
}
