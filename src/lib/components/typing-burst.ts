/** A pause of this many milliseconds begins something new. */
const PAUSE = 1000;

/** Tells which keys belong together: what is typed, or deleted, in one go is undone as one. */
export class TypingBurst {
  #inputType: string | null = null;
  #last = 0;

  /** Whether this input goes on with the one before. */
  goesOn(inputType: string, time: number): boolean {
    const merges = inputType === "insertText" || inputType.startsWith("deleteContent");
    const goes = merges && inputType === this.#inputType && time - this.#last < PAUSE;
    this.#inputType = merges ? inputType : null;
    this.#last = time;
    return goes;
  }

  end(): void {
    this.#inputType = null;
  }
}
