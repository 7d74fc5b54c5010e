/** How far a picture can be enlarged beyond its natural size, for the last row of a hall. */
const MOST = 2.5;
/** What one press of a button makes larger or smaller. */
export const ZOOM_STEP = 1.4;

/** What is known of a picture in its frame. Zoom 1 is how the page shows it at first. */
export interface Framing {
  /** Picture pixels to screen pixels at zoom 1. */
  readonly scale: number;
  /** The zoom at which the whole picture is in view, at most 1. */
  readonly whole: number;
}

export const unframed: Framing = { scale: 1, whole: 1 };

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * @param natural the picture's own size
 * @param shown the size that it has now, at this zoom
 * @param frame the room that it has without scrolling
 */
export function framingOf(natural: Size, shown: Size, frame: Size, zoom: number): Framing {
  const scale = Math.min(shown.width / natural.width, shown.height / natural.height) / zoom;
  const whole = zoom * Math.min(frame.width / shown.width, frame.height / shown.height);
  if (!(scale > 0 && whole > 0 && Number.isFinite(scale + whole))) return unframed;
  return { scale, whole: Math.min(1, whole) };
}

/** The zoom nearest to the one asked for that the frame allows. */
export function zoomTo(asked: number, { scale, whole }: Framing): number {
  return Math.min(Math.max(asked, whole), Math.max(1, MOST / scale));
}

/** Whether it is worth offering to zoom: the picture is smaller than drawn, or not all in view. */
export function isZoomWorthwhile({ scale, whole }: Framing, zoom: number): boolean {
  return scale < 0.95 || whole < 0.99 || zoom !== 1;
}

/** A phone shows a step no larger than this: what stands around it tells where it is. */
const NEAREST = 0.85;
/** What is gained by a larger picture has to be worth that it changes its size. */
const WORTHWHILE = 1.25;

/**
 * The zoom at which what takes part in a step fills the frame, from how the page shows the picture
 * at first to nearly its own size; the zoom that it has, as long as that is nearly as good.
 *
 * @param lit the room that what takes part takes at this zoom
 */
export function zoomToFollow(zoom: number, lit: Size, frame: Size, { scale }: Framing): number {
  const filling = zoom * Math.min(frame.width / lit.width, frame.height / lit.height);
  const fitting = Math.max(1, filling);
  const best = Math.min(fitting, Math.max(1, NEAREST / scale));
  return zoom <= fitting && best < zoom * WORTHWHILE ? zoom : best;
}
