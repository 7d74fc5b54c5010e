import type { Attachment } from "svelte/attachments";

export interface PanAndZoom {
  /** The reader asks for so many times the size, around a point of the screen. */
  readonly onzoom: (factor: number, x: number, y: number) => void;
}

/** What one notch of a wheel, or a little of a touch pad's pinch, enlarges. */
const WHEEL_RATE = 0.008;
const WHEEL_MOST = 40;
/** A press that moves less is no drag. */
const SLACK = 4;

/**
 * Lets a box be zoomed with Ctrl and the wheel or with two fingers, and dragged with the mouse;
 * one finger scrolls it as anything else.
 */
export function panAndZoom({ onzoom }: PanAndZoom): Attachment<HTMLElement> {
  return (box) => {
    const stop = new AbortController();
    const { signal } = stop;
    wheel(box, onzoom, signal);
    pinch(box, onzoom, signal);
    drag(box, signal);
    return () => {
      stop.abort();
    };
  };
}

function wheel(box: HTMLElement, onzoom: PanAndZoom["onzoom"], signal: AbortSignal): void {
  const onwheel = (event: WheelEvent): void => {
    // touch pads send their pinch as a wheel with Ctrl
    if (!event.ctrlKey) return;
    event.preventDefault();
    const turned = Math.min(WHEEL_MOST, Math.max(-WHEEL_MOST, event.deltaY));
    onzoom(Math.exp(-turned * WHEEL_RATE), event.clientX, event.clientY);
  };
  box.addEventListener("wheel", onwheel, { signal, passive: false });
}

function pinch(box: HTMLElement, onzoom: PanAndZoom["onzoom"], signal: AbortSignal): void {
  let spread: number | null = null;
  const onmove = (event: TouchEvent): void => {
    const [one, other, more] = event.touches;
    if (!one || !other || more) return;
    event.preventDefault();
    const next = Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
    const [x, y] = [(one.clientX + other.clientX) / 2, (one.clientY + other.clientY) / 2];
    if (spread !== null && spread > 0) onzoom(next / spread, x, y);
    spread = next;
  };
  const onend = (): void => {
    spread = null;
  };
  box.addEventListener("touchmove", onmove, { signal, passive: false });
  box.addEventListener("touchend", onend, { signal });
  box.addEventListener("touchcancel", onend, { signal });
}

function drag(box: HTMLElement, signal: AbortSignal): void {
  let from: { readonly x: number; readonly y: number } | null = null;
  let dragged = false;
  const ondown = (event: PointerEvent): void => {
    dragged = false;
    if (event.pointerType === "mouse" && event.button === 0)
      from = { x: event.clientX + box.scrollLeft, y: event.clientY + box.scrollTop };
  };
  const onmove = (event: PointerEvent): void => {
    if (!from) return;
    const [left, top] = [from.x - event.clientX, from.y - event.clientY];
    const moved = Math.hypot(left - box.scrollLeft, top - box.scrollTop);
    if (!dragged && moved < SLACK) return;
    if (!dragged) box.setPointerCapture(event.pointerId);
    dragged = true;
    box.scrollTo(left, top);
  };
  const onup = (): void => {
    from = null;
  };
  // where a drag ends nothing has been pressed
  const onclick = (event: MouseEvent): void => {
    if (dragged) event.stopPropagation();
    dragged = false;
  };
  box.addEventListener("pointerdown", ondown, { signal });
  box.addEventListener("pointermove", onmove, { signal });
  box.addEventListener("pointerup", onup, { signal });
  box.addEventListener("pointercancel", onup, { signal });
  box.addEventListener("click", onclick, { signal, capture: true });
}
