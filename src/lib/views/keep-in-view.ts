/** Scrolls a box, and nothing around it, so that the place of a quantity can be seen. */
export function keepInView(box: HTMLElement, quantity: string): void {
  const slots = [...box.querySelectorAll("[data-quantity]")];
  const slot = slots.find((each) => each.getAttribute("data-quantity") === quantity);
  const place = slot?.closest("tr, .node") ?? slot ?? box.querySelector(".subject");
  if (!place) return;
  const target = place.getBoundingClientRect();
  const frame = box.getBoundingClientRect();
  // a table's head stays at the top of the box
  const head = place.closest("table")?.tHead?.offsetHeight ?? 0;
  box.scrollTop += overshoot(target.top, target.bottom, frame.top + head, frame.bottom);
  box.scrollLeft += overshoot(target.left, target.right, frame.left, frame.right);
}

/** How far a stretch reaches out of a frame; negative where it begins before it. */
function overshoot(start: number, end: number, frameStart: number, frameEnd: number): number {
  if (start < frameStart) return start - frameStart;
  return end > frameEnd ? Math.min(end - frameEnd, start - frameStart) : 0;
}
