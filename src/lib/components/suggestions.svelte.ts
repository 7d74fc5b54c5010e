import type { Completion, CompletionOption } from "#lib/components/completion.ts";

/** What is suggested for the name that is being typed, and which suggestion the keys have reached. */
export class Suggestions {
  #completion = $state.raw<Completion | null>(null);
  #active = $state<number | null>(null);

  get completion(): Completion | null {
    return this.#completion;
  }

  /** `null` until the keys reach one. */
  get active(): number | null {
    return this.#active;
  }

  offer(completion: Completion | null): void {
    this.#completion = completion;
    this.#active = null;
  }

  close(): void {
    this.offer(null);
  }

  /**
   * A key while the field has the focus.
   *
   * @returns the option that it chooses, `"taken"` where it is of use here otherwise; `null` where
   *   it is the field's
   */
  press({ key, shiftKey }: KeyboardEvent): CompletionOption | "taken" | null {
    if (!this.#completion) return null;
    const { options } = this.#completion;
    switch (key) {
      case "ArrowDown":
        this.#active = this.#active === null ? 0 : (this.#active + 1) % options.length;
        return "taken";
      case "ArrowUp":
        this.#active = ((this.#active ?? 0) + options.length - 1) % options.length;
        return "taken";
      case "Tab":
        return shiftKey ? null : (options[this.#active ?? 0] ?? options[0]);
      case "Enter":
        // nobody who wants the next line gets a function instead
        return this.#active === null ? null : (options[this.#active] ?? options[0]);
      case "Escape":
        this.close();
        return "taken";
      default:
        return null;
    }
  }
}
