import { untrack } from "svelte";
import { afterPaint } from "#lib/components/after-paint.ts";

/** A value, as it was when the page was last painted. */
export interface Late<T> {
  readonly value: T;
}

/**
 * Follows a value a frame later: for a part of the page that would keep the next key waiting if all
 * of the page changed in one frame. To be made while a component is.
 */
export function aFrameLater<T>(current: () => T): Late<T> {
  let value = $state.raw(untrack(current));
  $effect(() => {
    const next = current();
    return afterPaint(() => {
      value = next;
    });
  });
  return {
    get value() {
      return value;
    },
  };
}
