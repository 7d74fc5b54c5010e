import { documentName } from "#lib/document/document-name.ts";
import { drawNumbers, redrawn } from "#lib/document/draw-numbers.ts";
import { limits } from "#lib/document/limits.ts";
import { numberSlots, withNumbers, type Slot } from "#lib/document/number-slots.ts";
import type { Document } from "#lib/document/schema.ts";
import { solve } from "#lib/document/solve.ts";
import { VariantError } from "#lib/document/variant-error.ts";
import { VariantJudge } from "#lib/document/variant-judge.ts";
import { mulberry32 } from "#lib/engine/network/mulberry32.ts";
import { NumericError } from "#lib/engine/trace/numeric-error.ts";

export interface VariantOptions {
  readonly count: number;
  /** The same seed gives the same set; a larger set begins with the smaller one. */
  readonly seed: number;
  /** Whether a ReLU may be switched off, so that its gradient is 0. */
  readonly deadUnits?: boolean;
}

/** Digits beyond those of the original, tried one after the other: a large set may need them. */
const extraDigits = [0, 1, 2] as const;
/** Draws with so many digits: few digits are worth looking for. */
const triesOfDigits = [300, 100, 100] as const;
type ExtraDigits = (typeof extraDigits)[number];
/** Every second draw takes the best numbers so far and draws this share of them again. */
const improvedShare = 0.25;

export interface Variant {
  readonly document: Document;
  /** Whether nothing is poor about its numbers; else they are the best that were found. */
  readonly sensible: boolean;
}

/** The documents of a class set. */
export function variants(document: Document, options: VariantOptions): Document[] {
  return classSet(document, options).map((made) => made.document);
}

/**
 * Worked examples like this one with other numbers: as few digits, no saturated or dead unit, no
 * figure that is 0 or by chance the same as another. Where no such numbers are found, the best ones
 * that were. What the source prints and says of its own numbers is left away.
 *
 * @throws VariantError where so many different ones cannot be made
 * @throws NumericError where the document itself cannot be worked out
 */
export function classSet(
  document: Document,
  { count, seed, deadUnits = false }: VariantOptions,
): Variant[] {
  if (!Number.isInteger(count) || count < 1 || count > limits.variants)
    throw new VariantError(
      `variants: expected a whole number from 1 to ${limits.variants}, got ${count}`,
    );
  const set = new VariantSet(document, seed, deadUnits);
  return Array.from({ length: count }, () => set.next());
}

/**
 * The variant with a number, from 1, of the set that a seed gives.
 *
 * @throws VariantError
 */
export function variant(
  document: Document,
  { number, ...options }: Omit<VariantOptions, "count"> & { readonly number: number },
): Document {
  const made = variants(document, { ...options, count: number }).at(-1);
  if (!made) throw new Error("internal: an empty set");
  return made;
}

const newNumbers = "New numbers after";
/** What the format allows. */
const longestCredit = 1_000;

interface Candidate {
  readonly numbers: readonly number[];
  readonly troubles: number;
}

/** Makes one variant after the other, each different from those before it. */
class VariantSet {
  readonly #document: Document;
  readonly #judge: VariantJudge;
  readonly #slots: readonly (Slot | number)[];
  readonly #originals: readonly number[];
  readonly #random: () => number;
  /** What has been drawn, whether it was taken or not. */
  readonly #drawn = new Set<string>();

  constructor(document: Document, seed: number, deadUnits: boolean) {
    this.#document = newNumbersAfter(document);
    this.#judge = new VariantJudge(document, deadUnits);
    this.#slots = numberSlots(document);
    this.#originals = this.#slots.map((slot) => (typeof slot === "number" ? slot : slot.original));
    this.#random = mulberry32(seed);
    this.#drawn.add(this.#originals.join());
    if (this.#slots.every((slot) => typeof slot === "number"))
      throw new VariantError("variants: expected an example with numbers to draw anew, got none");
  }

  next(): Variant {
    const best = extraDigits.reduce<Candidate | null>(
      (before, digits) => this.#best(before, digits),
      null,
    );
    if (!best)
      throw new VariantError("variants: found no other numbers at which the example can be solved");
    return {
      document: withNumbers(this.#document, best.numbers),
      sensible: best.troubles === 0,
    };
  }

  /** The best of many draws; `before` unless one of them is better. */
  #best(before: Candidate | null, digits: ExtraDigits): Candidate | null {
    let best = before;
    for (let tries = 0; tries < triesOfDigits[digits] && best?.troubles !== 0; tries += 1) {
      const numbers = this.#draw(tries % 2 === 0 ? null : best, digits);
      const key = numbers.join();
      if (this.#drawn.has(key)) continue;
      this.#drawn.add(key);
      const most = best?.troubles ?? Number.MAX_VALUE;
      const troubles = this.#troubles(numbers, most);
      // as good is good enough: walking on leads away from numbers that can't be improved
      if (troubles <= most) best = { numbers, troubles };
    }
    return best;
  }

  #draw(best: Candidate | null, digits: number): number[] {
    const random = this.#random;
    return best
      ? redrawn(this.#slots, best.numbers, { random, extraDigits: digits, share: improvedShare })
      : drawNumbers(this.#slots, this.#originals, random, digits);
  }

  #troubles(numbers: readonly number[], most: number): number {
    const candidate = withNumbers(this.#document, numbers);
    const troubles = this.#judge.troubles(candidate, most);
    return troubles === 0 && !this.#trains(candidate) ? Infinity : troubles;
  }

  /** Whether what follows the first update can be worked out, too. */
  #trains(candidate: Document): boolean {
    if (candidate.training === null) return true;
    try {
      solve(candidate);
      return true;
    } catch (error) {
      if (error instanceof NumericError) return false;
      throw error;
    }
  }
}

/** The document without what is true of its own numbers alone. */
function newNumbersAfter(document: Document): Document {
  const { source } = document;
  const title = documentName(document);
  const credit = `${newNumbers} ${source?.text ?? `“${title}”`}`;
  const text = source?.text.startsWith(newNumbers) === true ? source.text : credit;
  return {
    ...document,
    summary: "",
    source: {
      text: text.length > longestCredit ? `${newNumbers} “${title}”` : text,
      url: source?.url ?? null,
    },
    printed: [],
    notes: {},
  };
}
