/** Scrolls a box, and nothing around it, so that the row of a quantity can be seen. */
export function keepInView(box: HTMLElement, quantity: string): void {
  const slot = box.querySelector(`[data-quantity="${CSS.escape(quantity)}"]`);
  const row = slot?.closest("tr");
  if (!row) return;
  const { top, bottom } = row.getBoundingClientRect();
  const frame = box.getBoundingClientRect();
  if (top < frame.top) box.scrollTop -= frame.top - top;
  if (bottom > frame.bottom) box.scrollTop += bottom - frame.bottom;
}
