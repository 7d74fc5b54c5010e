/** A rectangle on the screen, as `DOMRect` has it. */
export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

const gap = 8;

/**
 * Where a box stands beside what it is about: below it where there is room, else above it, and
 * always whole within the screen.
 */
export function beside(
  about: Rectangle,
  box: Size,
  screen: Size,
): { readonly left: number; readonly top: number } {
  const below = about.top + about.height + gap;
  const above = about.top - gap - box.height;
  const top = below + box.height + gap <= screen.height ? below : above;
  const left = about.left + about.width / 2 - box.width / 2;
  return {
    left: within(left, box.width, screen.width),
    top: within(top, box.height, screen.height),
  };
}

/** The start of a length, so that all of it lies within the bounds; where it is too long, its end does not. */
function within(start: number, length: number, bounds: number): number {
  return Math.max(gap, Math.min(start, bounds - gap - length));
}
