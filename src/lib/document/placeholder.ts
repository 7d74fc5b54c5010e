/**
 * The weight that a new wire begins with: 0.1, 0.2, … 0.9 by its place. No two units of a layer
 * begin alike, so that the picture shows something, and such round numbers ask to be replaced.
 *
 * @param unit the unit that the wire leads into, from 0
 * @param from the unit that it comes from, from 0
 */
export function placeholderWeight(unit: number, from: number): number {
  return (((2 * unit + from) % 9) + 1) / 10;
}

/** What else is new begins with these: a bias does nothing yet, an input is seen to do something. */
export const placeholders = { bias: 0, input: 1, target: 0 } as const;

/** A matrix of another size that keeps every weight whose place it still has. */
export function fittedWeights(
  weights: readonly (readonly number[])[],
  units: number,
  sources: number,
): number[][] {
  return Array.from({ length: units }, (_, unit) =>
    Array.from(
      { length: sources },
      (_, from) => weights[unit]?.[from] ?? placeholderWeight(unit, from),
    ),
  );
}

/** A list of another length that keeps the numbers whose place it still has. */
export function fittedList(list: readonly number[], length: number, fill: number): number[] {
  return Array.from({ length }, (_, index) => list[index] ?? fill);
}
