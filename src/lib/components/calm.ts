/** Whether the reader has asked for less motion: then everything is where it ends at once. */
export function wantsCalm(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
