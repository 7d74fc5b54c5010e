import type { Point } from "#lib/diagram/diagram.ts";
import type { Motion } from "#lib/diagram/motion.ts";
import type { Pulse } from "#lib/diagram/pulse.ts";
import { lengthOf } from "#lib/diagram/way.ts";

const APPEARS = 180;
/** A pulse that is stopped can be seen to stand. */
const STANDS = 140;

/** Moves a pulse along its way, and shows it on the way only. */
export function animatePulse(chip: Element, pulse: Pulse): readonly Animation[] {
  const { begins: delay, takes: duration, stops } = pulse;
  const travel = chip.animate(placesOf(pulse), {
    delay,
    duration,
    fill: "both",
    easing: stops ? "cubic-bezier(0.2, 0.7, 0.3, 1)" : "cubic-bezier(0.4, 0, 0.3, 1)",
  });
  const shown = duration + (stops ? STANDS : 0);
  const visibility = chip.animate(
    [
      { opacity: 0, offset: 0 },
      { opacity: 1, offset: 0.12 },
      { opacity: 1, offset: 0.84 },
      { opacity: 0, offset: 1 },
    ],
    { delay, duration: shown, fill: "both" },
  );
  return [travel, visibility];
}

/** Lights the way of a pulse while it passes. */
export function animateTrail(trail: Element, { begins: delay, takes }: Pulse): Animation {
  const frames = [{ opacity: 0 }, { opacity: 0.3, offset: 0.5 }, { opacity: 0 }];
  return trail.animate(frames, { delay, duration: takes + APPEARS, fill: "both" });
}

/**
 * Keeps a figure hidden that is in the page all along, until it is time for it. It does not fade in:
 * the pulses move in the compositor, and beside them one animation that can't would have the
 * browser style, lay out and paint the picture anew in each of their frames. Not by `opacity`, which
 * would make a layer of the figure, and one more of all that is drawn after it.
 */
export function keepHidden(figure: Element, { revealAt: delay }: Motion): Animation {
  const hidden = { fillOpacity: 0, strokeOpacity: 0 };
  return figure.animate([hidden, hidden], { delay, duration: 0, fill: "backwards" });
}

function placesOf({ way }: Pulse): Keyframe[] {
  const whole = lengthOf(way);
  return way.map((point, index) => ({
    transform: translation(point),
    offset: whole === 0 ? index / (way.length - 1) : lengthOf(way.slice(0, index + 1)) / whole,
  }));
}

function translation({ x, y }: Point): string {
  return `translate(${x}px, ${y}px)`;
}
