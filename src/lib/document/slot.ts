import type { QuantityId } from "#lib/engine/expression/expression.ts";
import type { Phase } from "#lib/engine/trace/derivation.ts";

/**
 * A figure that appears in the ledger or the graph. Until its step is reached the place is an
 * empty slot, never a zero.
 */
export interface Slot {
  readonly quantity: QuantityId;
  /** The figure as shown, with an ASCII minus; a view typesets the minus. */
  readonly figure: string;
  /** The number of the step that computes it, from 1; 0 for a given value. */
  readonly step: number;
  /** The colour: `given` values are neutral. */
  readonly phase: Phase | "given";
}
