import { on } from "svelte/events";

/**
 * Runs a task as soon as a hand or a key first comes to the page: for what nobody needs before.
 *
 * @returns calls it off
 */
export function onFirstStir(task: () => void): () => void {
  const heard = (): void => {
    callOff();
    task();
  };
  // before whoever answers
  const signs = ["pointermove", "touchstart", "keydown"].map((sign) =>
    on(window, sign, heard, { capture: true, passive: true }),
  );
  function callOff(): void {
    for (const off of signs) off();
  }
  return callOff;
}
