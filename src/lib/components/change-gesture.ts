/** One way in which a number is changed. */
export type GestureKind = "typing" | "nudging" | "dragging";

/**
 * Tells which changes belong together: those of one drag, of a key that is held, of typing in one
 * go. They are undone as one, but only once the first of them has had an effect: what could not be
 * worked out, or changed nothing, left nothing to go on with.
 */
export class ChangeGesture {
  #kind: GestureKind | null = null;
  #start = "";
  #begun = false;

  /**
   * Whether the next change goes on with the one before.
   *
   * @param figure as it is before the next change
   * @param fresh begins another gesture, though of the same kind
   */
  goesOn(kind: GestureKind, figure: string, fresh = false): boolean {
    if (kind !== this.#kind || fresh) {
      this.#kind = kind;
      this.#start = figure;
      this.#begun = false;
    }
    this.#begun ||= figure !== this.#start;
    return this.#begun;
  }

  /** Whether taking the change back goes on with it. */
  goesBack(figure: string): boolean {
    return this.#kind !== null && this.goesOn(this.#kind, figure);
  }

  end(): void {
    this.#kind = null;
  }
}
