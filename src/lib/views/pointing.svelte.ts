import { quantityAt } from "#lib/views/quantity-at.ts";

/**
 * The quantity that a reader points at. A mouse points by hovering and a key by the focus, as long
 * as they stay; a finger by a tap, until it taps elsewhere. So that a finger can look without
 * leaving, only its second tap on the same quantity is a press.
 */
export class Pointing {
  #quantity = $state<string | null>(null);
  #byFinger = $state(false);
  /** A finger is down or has just been lifted, and what it found lit. */
  #touch: { readonly lit: string | null } | null = null;

  get quantity(): string | null {
    return this.#quantity;
  }

  /** It was a finger that lit it: its next tap there is a press. */
  get byFinger(): boolean {
    return this.#byFinger;
  }

  /** A pointer or the focus has come to a place. */
  arrive(event: PointerEvent | FocusEvent): void {
    if (isTouch(event)) return;
    this.#byFinger = false;
    this.#quantity = quantityAt(event.target);
  }

  /** It has gone; a finger that is lifted leaves the light on. */
  leave(event: PointerEvent | FocusEvent): void {
    if (!isTouch(event)) this.#quantity = null;
  }

  /** A pointer comes down, wherever on the page. */
  comeDown(event: PointerEvent): void {
    this.#touch = isTouch(event) ? { lit: this.#quantity } : null;
  }

  /**
   * A click, wherever on the page.
   *
   * @returns the quantity that it presses; `null` where it presses none, or only lights one
   */
  click({ target }: MouseEvent): string | null {
    const touch = this.#touch;
    this.#touch = null;
    const quantity = quantityAt(target);
    if (!touch) return quantity;
    this.#quantity = quantity;
    this.#byFinger = true;
    return touch.lit === quantity ? quantity : null;
  }
}

function isTouch(event: Event): boolean {
  return "pointerType" in event && event.pointerType === "touch";
}
