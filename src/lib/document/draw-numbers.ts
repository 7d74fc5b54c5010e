import type { Slot } from "#lib/document/number-slots.ts";

/** A number that its family already has is drawn again so often at most. */
const redraws = 8;

/**
 * A number for each slot.
 *
 * @param random numbers in [0, 1)
 * @param extraDigits digits that a number may have beyond those of the original
 */
export function drawNumbers(
  slots: readonly (Slot | number)[],
  originals: readonly number[],
  random: () => number,
  extraDigits: number,
): number[] {
  return redrawn(slots, originals, { random, extraDigits, share: 1 });
}

export interface Redrawing {
  readonly random: () => number;
  readonly extraDigits: number;
  /** The share of the numbers that are drawn again, from 0 to 1. */
  readonly share: number;
}

/** The numbers with some of them drawn again; numbers of one family differ where there are enough. */
export function redrawn(
  slots: readonly (Slot | number)[],
  numbers: readonly number[],
  { random, extraDigits, share }: Redrawing,
): number[] {
  const families = new Map<string, Set<number>>();
  return slots.map((slot, index) => {
    if (typeof slot === "number") return slot;
    const before = numbers[index] ?? slot.original;
    const family = families.get(slot.family) ?? new Set<number>();
    families.set(slot.family, family);
    let drawn = share === 1 || random() < share ? draw(slot, random, extraDigits) : before;
    for (let again = 0; again < redraws && family.has(drawn); again += 1)
      drawn = draw(slot, random, extraDigits);
    family.add(drawn);
    return drawn;
  });
}

function draw(slot: Slot, random: () => number, extraDigits: number): number {
  const finer = 10 ** extraDigits;
  const least = slot.least * finer;
  const most = (slot.most + 1) * finer - 1;
  const units = least + Math.floor(random() * (most - least + 1));
  const sign = slot.signs[Math.floor(random() * slot.signs.length)] ?? 1;
  // written and read in decimal: 3 · 0.1 is not 0.3
  const drawn = sign * Number(`${units}e${-(slot.decimals + extraDigits)}`);
  return Number.isFinite(drawn) ? drawn : slot.original;
}
