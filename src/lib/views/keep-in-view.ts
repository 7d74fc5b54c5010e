/** Halos and arrows reach so far around what is lit in a picture. */
const HALO = 10;

interface Bounds {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Scrolls a box, and nothing around it, so that the place of a quantity can be seen, and of the
 * places that its step reads as many as there is room for, the nearest first.
 */
export function keepInView(box: HTMLElement, quantity: string): void {
  if (box.scrollWidth <= box.clientWidth && box.scrollHeight <= box.clientHeight) return;
  const place = placeOf(box, quantity);
  if (!place) return;
  const frame = frameOf(box, place);
  const seen = asManyAsFit(boundsOf(place), readBeside(place, box), frame);
  box.scrollTop += overshoot(seen.top, seen.bottom, frame.top, frame.bottom);
  box.scrollLeft += overshoot(seen.left, seen.right, frame.left, frame.right);
}

/** The room that everything takes that takes part in the step of a quantity; `null` for nothing. */
export function litRoom(
  box: HTMLElement,
  quantity: string,
): { readonly width: number; readonly height: number } | null {
  const place = placeOf(box, quantity);
  if (!place) return null;
  const lit = readBeside(place, box).reduce(around, boundsOf(place));
  return { width: lit.right - lit.left, height: lit.bottom - lit.top };
}

function placeOf(box: HTMLElement, quantity: string): Element | null {
  const slots = [...box.querySelectorAll("[data-quantity]")];
  const slot = slots.find((each) => each.getAttribute("data-quantity") === quantity);
  return slot?.closest("tr, .node") ?? slot ?? box.querySelector(".subject");
}

/** The rows, nodes and figures that a step reads, the nearest to a place first. */
function readBeside(place: Element, box: HTMLElement): Bounds[] {
  const from = boundsOf(place);
  const read = [...box.querySelectorAll(".slot.used, .node.operand")]
    .map((part) => ({
      // a figure that stands in several places, as a bias that is shared, is read at the nearest
      name: part.getAttribute("data-quantity") ?? part,
      bounds: boundsOf(part.closest("tr, .node") ?? part),
    }))
    .sort((one, other) => distance(one.bounds, from) - distance(other.bounds, from));
  return read
    .filter(({ name }, index) => read.findIndex((each) => each.name === name) === index)
    .map(({ bounds }) => bounds);
}

function boundsOf(place: Element): Bounds {
  const { left, right, top, bottom } = place.getBoundingClientRect();
  const reach = place instanceof SVGElement ? HALO : 0;
  return { left: left - reach, right: right + reach, top: top - reach, bottom: bottom + reach };
}

/** What can be seen of a box: a table's head stays at its top. */
function frameOf(box: HTMLElement, place: Element): Bounds {
  const { left, top } = box.getBoundingClientRect();
  const head = place.closest("table")?.tHead?.offsetHeight ?? 0;
  const [right, bottom] = [left + box.clientWidth, top + box.clientHeight];
  return { left, right, top: top + head, bottom };
}

function asManyAsFit(first: Bounds, others: readonly Bounds[], frame: Bounds): Bounds {
  return others.reduce((seen, each) => {
    const more = around(seen, each);
    const fits =
      more.right - more.left <= frame.right - frame.left &&
      more.bottom - more.top <= frame.bottom - frame.top;
    return fits ? more : seen;
  }, first);
}

function around(one: Bounds, other: Bounds): Bounds {
  return {
    left: Math.min(one.left, other.left),
    right: Math.max(one.right, other.right),
    top: Math.min(one.top, other.top),
    bottom: Math.max(one.bottom, other.bottom),
  };
}

function distance(one: Bounds, other: Bounds): number {
  return Math.hypot(one.left - other.left, one.top - other.top);
}

/** How far a stretch reaches out of a frame; negative where it begins before it. */
function overshoot(start: number, end: number, frameStart: number, frameEnd: number): number {
  if (start < frameStart) return start - frameStart;
  return end > frameEnd ? Math.min(end - frameEnd, start - frameStart) : 0;
}
