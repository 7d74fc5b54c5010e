import type { FigureRole } from "#lib/diagram/diagram.ts";
import type { Slot } from "#lib/document/slot.ts";
import type { QuantityId } from "#lib/engine/expression/expression.ts";
import { phases, type Phase } from "#lib/engine/trace/derivation.ts";

/** How far a calculation is worked out. */
export interface Progress {
  /** The number of the step, from 1. */
  readonly position: number;
  /** The last step that is worked out by then: a folded one brings those that repeat it along. */
  readonly reached: number;
  readonly phase: Phase;
  readonly uses: readonly QuantityId[];
}

export type SlotState = "pending" | "new" | "used" | "known";

/** How a figure stands by then: not computed yet, just computed, read by the step, or known. */
export function slotState(slot: Slot, progress: Progress): SlotState {
  if (slot.step > progress.reached) return "pending";
  if (slot.step >= progress.position) return "new";
  return progress.uses.includes(slot.quantity) ? "used" : "known";
}

/** Whether the phase in which a figure is computed has been reached. */
export function phaseReached(slot: Slot, { phase }: Progress): boolean {
  return slot.phase === "given" || phases.indexOf(slot.phase) <= phases.indexOf(phase);
}

/** These have no empty slot before their phase: the picture would be full of boxes. */
const late: readonly FigureRole[] = [
  "new-value",
  "new-bias",
  "weight-gradient",
  "new-weight",
  "share",
];

/** Whether neither a figure nor its empty slot is in the picture yet. */
export function isAbsent(
  { role, slot }: { readonly role: FigureRole; readonly slot: Slot },
  progress: Progress,
): boolean {
  return late.includes(role) && !phaseReached(slot, progress);
}
