/** Scrolls a box, and nothing around it, so that the place of a quantity can be seen. */
export function keepInView(box: HTMLElement, quantity: string): void {
  const slot = box.querySelector(`[data-quantity="${CSS.escape(quantity)}"]`);
  const place = slot?.closest("tr, .node") ?? slot ?? box.querySelector(".subject");
  if (!place) return;
  const target = place.getBoundingClientRect();
  const frame = box.getBoundingClientRect();
  box.scrollTop += overshoot(target.top, target.bottom, frame.top, frame.bottom);
  box.scrollLeft += overshoot(target.left, target.right, frame.left, frame.right);
}

/** How far a stretch reaches out of a frame; negative where it begins before it. */
function overshoot(start: number, end: number, frameStart: number, frameEnd: number): number {
  if (start < frameStart) return start - frameStart;
  return end > frameEnd ? Math.min(end - frameEnd, start - frameStart) : 0;
}
