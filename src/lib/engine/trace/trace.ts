import type { QuantityId } from "#lib/engine/expression/expression.ts";
import type { Line } from "#lib/engine/trace/derivation.ts";
import type { Quantity } from "#lib/engine/trace/quantity.ts";

/** A line with its number: what one press of "next" shows. The value is computed from the definition. */
export interface Step extends Line {
  /** The subject's id: single assignment makes it unique. */
  readonly id: QuantityId;
  readonly value: number;
  /** The quantities that the definition reads, in reading order, each once. */
  readonly uses: readonly QuantityId[];
}

export interface Trace {
  readonly quantities: ReadonlyMap<QuantityId, Quantity>;
  readonly given: readonly QuantityId[];
  readonly steps: readonly Step[];
  /** The value of every given and every computed quantity. */
  readonly values: ReadonlyMap<QuantityId, number>;
}
