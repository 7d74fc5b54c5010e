/**
 * Numbers that are marked, out of many: who asks about one is told anew only when the answer for
 * this one changes. A step from one card to the next is then work for two of them, not for all.
 */
export class MarkedNumbers {
  /** By number; Svelte follows each of them by itself. */
  readonly #answers = $state<Record<number, boolean>>({});
  #marked: readonly number[] = [];

  constructor(marked: readonly number[]) {
    this.mark(marked);
  }

  has(number: number): boolean {
    return this.#answers[number] ?? false;
  }

  /** Marks these, and no others. */
  mark(numbers: readonly number[]): void {
    for (const number of this.#marked) this.#answers[number] = numbers.includes(number);
    for (const number of numbers) this.#answers[number] = true;
    this.#marked = numbers;
  }
}
