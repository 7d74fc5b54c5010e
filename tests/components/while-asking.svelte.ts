import { flushSync } from "svelte";

/** Asks, and asks again whenever the answer may be another one. */
export function whileAsking(ask: () => void): () => void {
  const stop = $effect.root(() => {
    $effect(() => {
      ask();
    });
  });
  flushSync();
  return stop;
}
