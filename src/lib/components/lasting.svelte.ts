import { afterPaint } from "#lib/components/after-paint.ts";

const WHILE = 400;

/**
 * Whether something has been so for a while, 400 ms: who types passes through much that can't be
 * read, and only who stays there need see it. Its end is told a frame late: the frame that answers
 * the key has enough to do. To be made while a component is.
 */
export class Lasting {
  #lasts = $state(false);

  /** @param holds whether it is so now */
  constructor(holds: () => boolean) {
    $effect(() => {
      if (!holds())
        return afterPaint(() => {
          this.#lasts = false;
        });
      const timer = setTimeout(() => {
        this.#lasts = true;
      }, WHILE);
      return () => {
        clearTimeout(timer);
      };
    });
  }

  get lasts(): boolean {
    return this.#lasts;
  }
}
