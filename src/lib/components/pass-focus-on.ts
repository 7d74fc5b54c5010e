/**
 * Gives the focus of a button that is about to vanish to the next one beside it, or the one before:
 * it must not fall to the page. A button without the focus, as after a tap, keeps none.
 */
export function passFocusOn(vanishing: HTMLElement): void {
  if (vanishing !== document.activeElement) return;
  const siblings = [...(vanishing.parentElement?.querySelectorAll("button") ?? [])];
  const at = siblings.findIndex((each) => each === vanishing);
  for (const next of [...siblings.slice(at + 1), ...siblings.slice(0, at).reverse()]) {
    next.focus();
    // one that is not shown takes no focus
    if (next === document.activeElement) return;
  }
}
