import { on } from "svelte/events";
import type { Attachment } from "svelte/attachments";

/** What is told of a drag along a line. */
export interface Drag {
  readonly onstart: (event: PointerEvent) => void;
  /** @param steps whole steps from where the drag began, below 0 to the left */
  readonly onsteps: (steps: number) => void;
  readonly onend: () => void;
}

/** Less is a press, whose hand was not quite still. */
const threshold = 5;
const pixelsAStep = 5;

/** Lets a pointer be dragged along an element, to left and right; a mere press stays what it is. */
export function dragAlong({ onstart, onsteps, onend }: Drag): Attachment<HTMLElement> {
  return (element) => {
    let from: number | null = null;
    let dragging = false;

    function begin(event: PointerEvent): void {
      if (event.isPrimary && event.button === 0) from = event.clientX;
    }

    function move(event: PointerEvent): void {
      if (from === null) return;
      const way = event.clientX - from;
      if (!dragging && Math.abs(way) < threshold) return;
      if (!dragging) {
        dragging = true;
        element.setPointerCapture(event.pointerId);
        onstart(event);
      }
      onsteps(Math.trunc(way / pixelsAStep));
    }

    function end(): void {
      from = null;
      if (!dragging) return;
      dragging = false;
      onend();
    }

    const off = [
      on(element, "pointerdown", begin),
      on(element, "pointermove", move),
      on(element, "pointerup", end),
      on(element, "pointercancel", end),
      on(element, "lostpointercapture", end),
    ];
    return () => {
      for (const each of off) each();
    };
  };
}
