import type { Diagram } from "#lib/diagram/diagram.ts";
import type { LitStep } from "#lib/diagram/lit.ts";
import { backwardPulses } from "#lib/diagram/motion-backward.ts";
import { forwardPulses } from "#lib/diagram/motion-forward.ts";
import { updatePulses } from "#lib/diagram/motion-update.ts";
import type { Pulse } from "#lib/diagram/pulse.ts";
import type { QuantityId } from "#lib/engine/expression/expression.ts";

/** How a step comes about in the picture, in milliseconds from its beginning. */
export interface Motion {
  readonly pulses: readonly Pulse[];
  /** The quantity whose figure appears when the last pulse has arrived. */
  readonly reveals: QuantityId;
  readonly revealAt: number;
}

/** The figure begins to appear while the last pulse fades. */
const OVERLAP = 60;

/**
 * The motion of a step. Forwards the operands travel along the wires to where they are needed;
 * backwards the gradient from above meets the local one at the gate and goes on against the
 * wire; in an update the old value becomes the new one.
 */
export function planMotion(diagram: Diagram, step: LitStep): Motion {
  const pulses = pulsesOf(diagram, step);
  const arrival = Math.max(0, ...pulses.map(({ begins, takes }) => begins + takes));
  return { pulses, reveals: step.id, revealAt: Math.max(0, arrival - OVERLAP) };
}

function pulsesOf(diagram: Diagram, step: LitStep): readonly Pulse[] {
  switch (step.phase) {
    case "forward":
    case "loss":
      return forwardPulses(diagram, step);
    case "backward":
      return backwardPulses(diagram, step);
    case "update":
      return updatePulses(diagram, step);
  }
}
